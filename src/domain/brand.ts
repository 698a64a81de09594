declare const brand: unique symbol;

/** A value that one `parse…` made, and that nothing else can pass for. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
