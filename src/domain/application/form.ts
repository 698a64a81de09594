/** What the exporter has typed so far: text as typed, nothing refused while drafting. */
export interface PartyForm {
  readonly name?: string;
  readonly address?: string;
  /** ISO 3166 alpha-2. */
  readonly country?: string;
  readonly registrationNumber?: string;
}

/** Who will use the goods. */
export interface EndUserForm extends PartyForm {
  readonly natureOfBusiness?: string;
  /** `yes`, `no`, or not answered. */
  readonly military?: string;
}

/** One good as typed: what it is, how much of it, and what it is worth. */
export interface LineForm {
  /** The exporter's own number of the item: rulings on it are found by it. */
  readonly itemNumber?: string;
  readonly name?: string;
  readonly description?: string;
  /** Name, formula or CAS number, where the item is one substance. */
  readonly substance?: string;
  readonly form?: string;
  /** Element symbol to mass fraction as decimal text. */
  readonly composition?: Readonly<Record<string, string>>;
  readonly controlCode?: string;
  readonly customsCode?: string;
  readonly origin?: string;
  /** Decimal text in `unit`. */
  readonly quantity?: string;
  readonly unit?: string;
  /** Decimal text in `currency`. */
  readonly value?: string;
  readonly currency?: string;
}

/** A paper attached to an application. Its bytes are kept apart, under its digest. */
export interface DocumentForm {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteLength: number;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly digest: string;
}

/** The application as drafted. Paths into it are JSON Pointers: `/lines/0/quantity`. */
export interface ApplicationForm {
  readonly licenceType?: string;
  readonly destination?: string;
  readonly consignee?: PartyForm;
  readonly endUser?: EndUserForm;
  readonly endUse?: { readonly kind?: string; readonly description?: string };
  readonly contract?: { readonly number?: string; readonly signedOn?: string };
  readonly lines?: readonly LineForm[];
  readonly documents?: readonly DocumentForm[];
}
