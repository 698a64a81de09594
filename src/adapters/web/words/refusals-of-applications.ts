import type { AttachRefusal } from '../../../app/attach-document.ts';
import type { DraftRefusal } from '../../../app/draft-application.ts';
import type { WriteRefusal } from '../../../app/ports.ts';
import type { SightRefusal } from '../../../domain/application/may-see.ts';
import type { StepRefusal } from '../../../domain/application/may-take.ts';
import type { InBoth } from './refusal-words.ts';

type OfApplications = StepRefusal | SightRefusal | DraftRefusal | AttachRefusal | WriteRefusal;

/** Why an application does not take a step. */
export const OF_APPLICATIONS = {
  'role-may-not': {
    en: { says: 'Your role may not do this.', fix: 'Ask somebody who holds the role.' },
    zh: { says: '您的角色不能办理此事。', fix: '请由具有相应角色的人员办理。' },
  },
  'not-your-application': {
    en: { says: 'This application belongs to another firm.', fix: 'Open one of your own.' },
    zh: { says: '该申请属于其他企业。', fix: '请打开本企业的申请。' },
  },
  'step-not-open': {
    en: {
      says: 'This step is not open in the present state.',
      fix: 'Look at how it stands now: somebody may have gone on with it.',
    },
    zh: { says: '当前状态下不能办理此步骤。', fix: '请查看目前状态，可能已有他人继续办理。' },
  },
  'application-incomplete': {
    en: {
      says: 'The application is not complete: {gaps} open.',
      fix: 'Follow the list beside the form.',
    },
    zh: { says: '申请不完整，尚缺 {gaps} 项。', fix: '请按表单旁的清单补齐。' },
  },
  'licence-type-not-in-force': {
    en: {
      says: 'The kind of licence is not in force on this day.',
      fix: 'Return it for another kind.',
    },
    zh: { says: '该许可类型在当日无效。', fix: '请退回，改选其他类型。' },
  },
  'reason-missing': {
    en: { says: 'A reason is missing.', fix: 'Write why: it is kept in the record.' },
    zh: { says: '未填写理由。', fix: '请说明理由，理由将留存在记录中。' },
  },
  'reason-unknown': {
    en: { says: 'This reason is none of the law’s.', fix: 'Choose one of the list.' },
    zh: { says: '该原因不在法定范围内。', fix: '请从列表中选择。' },
  },
  'clock-stands-already': {
    en: { says: 'The clock stands already.', fix: 'Let it go on before you stop it again.' },
    zh: { says: '期限已经暂停。', fix: '请先恢复计算，再行暂停。' },
  },
  'clock-runs-already': {
    en: { says: 'The clock runs already.', fix: 'There is nothing to do.' },
    zh: { says: '期限正在计算。', fix: '无需办理。' },
  },
  'clock-stands': {
    en: {
      says: 'No decision can be proposed while the clock stands.',
      fix: 'Let the clock go on first.',
    },
    zh: { says: '期限暂停期间不能拟定决定。', fix: '请先恢复计算期限。' },
  },
  'proposer-may-not-countersign': {
    en: {
      says: 'You proposed this decision, so somebody else has to sign or send it back.',
      fix: 'Two people decide.',
    },
    zh: { says: '该决定由您拟定，须由他人会签或退回。', fix: '决定须由两人作出。' },
  },
  'line-unknown': {
    en: { says: 'There is no line {line}.', fix: 'Choose one of the lines shown.' },
    zh: { says: '不存在第 {line} 项。', fix: '请从所列项中选择。' },
  },
  'line-repeated': {
    en: { says: 'Line {line} stands twice.', fix: 'Give every line once.' },
    zh: { says: '第 {line} 项重复。', fix: '每项只能出现一次。' },
  },
  'quantity-negative': {
    en: { says: 'The quantity of line {line} is below zero.', fix: 'Write 0 to refuse the line.' },
    zh: { says: '第 {line} 项数量为负。', fix: '不准予该项请填 0。' },
  },
  'quantity-exceeds-asked': {
    en: { says: 'Line {line} asks for {asked} {unit}.', fix: 'Grant that much or less.' },
    zh: { says: '第 {line} 项申请 {asked} {unit}。', fix: '准予数量不得超过申请数量。' },
  },
  'nothing-granted': {
    en: { says: 'Every line is refused.', fix: 'Propose a refusal with its grounds instead.' },
    zh: { says: '所有项均不准予。', fix: '请改为拟不予许可并列明理由。' },
  },
  'validity-backwards': {
    en: { says: 'The last day lies before the first.', fix: 'Correct one of the two days.' },
    zh: { says: '末日早于首日。', fix: '请更正其中一个日期。' },
  },
  'validity-exceeds-cap': {
    en: {
      says: 'The licence may run for {months} months: until {latest} at most.',
      fix: 'Choose an earlier last day.',
    },
    zh: { says: '许可证最长 {months} 个月，即至 {latest}。', fix: '请选择更早的末日。' },
  },
  'validity-starts-in-the-past': {
    en: {
      says: 'The first day has passed: {earliest} is the earliest.',
      fix: 'Choose a later first day.',
    },
    zh: { says: '首日已过，最早为 {earliest}。', fix: '请选择更晚的首日。' },
  },
  'grounds-missing': {
    en: { says: 'A refusal needs a ground of the law.', fix: 'Choose at least one.' },
    zh: { says: '不予许可须有法定理由。', fix: '请至少选择一项。' },
  },
  'grounds-unknown': {
    en: { says: '{ground} is no ground of the law.', fix: 'Choose from the list.' },
    zh: { says: '{ground} 不是法定理由。', fix: '请从列表中选择。' },
  },
  'jurisdiction-unknown': {
    en: {
      says: 'The law of {jurisdiction} is not held here.',
      fix: 'Choose another jurisdiction.',
    },
    zh: { says: '本系统未收录 {jurisdiction} 的法规。', fix: '请选择其他法域。' },
  },
  'document-unknown': {
    en: { says: 'Document {document} is not held here.', fix: 'Attach the file again.' },
    zh: { says: '文件 {document} 不存在。', fix: '请重新上传。' },
  },
  'document-kind-malformed': {
    en: { says: 'Choose the kind of document.', fix: '' },
    zh: { says: '请选择文件种类。', fix: '' },
  },
  'document-name-malformed': {
    en: {
      says: 'The file needs a name of at most {longest} characters.',
      fix: 'Rename it and attach it again.',
    },
    zh: { says: '文件名不得超过 {longest} 个字符。', fix: '请改名后重新上传。' },
  },
  'document-empty': {
    en: { says: 'The file is empty.', fix: 'Choose another one.' },
    zh: { says: '文件为空。', fix: '请选择其他文件。' },
  },
  'document-too-large': {
    en: { says: 'The file is too large.', fix: 'Split it, or make it smaller.' },
    zh: { says: '文件过大。', fix: '请拆分或压缩。' },
  },
  unknown: {
    en: { says: 'There is nothing under this number.', fix: 'Check the number.' },
    zh: { says: '该编号不存在。', fix: '请核对编号。' },
  },
  'changed-meanwhile': {
    en: {
      says: 'Somebody has changed this since you opened it. Nothing of yours was written.',
      fix: 'Below is what stands now with what you typed. Compare, then send it again.',
    },
    zh: {
      says: '您打开后已有他人作出更改，您的内容尚未写入。',
      fix: '下面是目前的状态和您所填的内容，请核对后重新提交。',
    },
  },
  'key-used-otherwise': {
    en: {
      says: 'This form was sent before with other contents.',
      fix: 'Check it and send it again.',
    },
    zh: { says: '此表单曾以其他内容提交过。', fix: '请核对后重新提交。' },
  },
} as const satisfies Record<OfApplications, InBoth>;
