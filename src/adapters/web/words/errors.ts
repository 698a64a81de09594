import type { Catalogue } from './catalogue.ts';

export const en = {
  notFound: {
    title: 'Page not found',
    says: 'Nothing stands at this address, or it is not yours to see.',
    fix: 'Check the number that you typed, or start from the home page.',
  },
  forbidden: {
    title: 'Not open to you',
    says: 'Your account does not hold the role that this page is for.',
    fix: 'Sign in with another account, or ask your administrator for the role.',
  },
  tooLarge: {
    title: 'Too large',
    says: 'A file may have 10 MB, and a form 1 MB.',
    fix: 'Go back, choose a smaller file or split it, and send it again.',
  },
  tooMany: {
    title: 'Too many requests',
    says: 'This address has asked too often within a minute.',
    fix: 'Wait a minute, then try again. Nothing has been lost.',
  },
  away: {
    title: 'Not available just now',
    says: 'The database does not answer. Nothing was written.',
    fix: 'Try again in a moment: sending the same form twice is harmless.',
  },
  notRead: {
    title: 'Not understood',
    says: 'What your browser sent could not be read.',
    fix: 'Go back, load the page again and try once more.',
  },
  ourMistake: {
    title: 'A mistake of ours',
    says: 'Something went wrong on our side. It has been noted, and nothing was half written.',
    fix: 'Try again. If it happens twice, tell your administrator when it was.',
  },
  formTooOld: {
    title: 'This form is too old',
    says: 'The form was opened in another session, so it was not carried out.',
    fix: 'Go back, load the page again and send the form once more.',
  },
};

export const zh: Catalogue<typeof en> = {
  notFound: {
    title: '页面不存在',
    says: '该地址没有内容，或您无权查看。',
    fix: '请核对所输入的编号，或从首页重新开始。',
  },
  forbidden: {
    title: '您无权访问',
    says: '您的账号不具备此页面所需的角色。',
    fix: '请使用其他账号登录，或向管理员申请相应角色。',
  },
  tooLarge: {
    title: '内容过大',
    says: '文件不得超过 10 MB，表单不得超过 1 MB。',
    fix: '请返回，选择较小的文件或拆分后重新提交。',
  },
  tooMany: {
    title: '请求过于频繁',
    says: '该地址在一分钟内请求次数过多。',
    fix: '请等待一分钟后再试，已填内容不会丢失。',
  },
  away: {
    title: '暂时无法使用',
    says: '数据库没有响应，未写入任何内容。',
    fix: '请稍后再试：重复提交同一表单不会产生重复结果。',
  },
  notRead: {
    title: '无法识别',
    says: '无法读取浏览器发送的内容。',
    fix: '请返回，重新载入页面后再试。',
  },
  ourMistake: {
    title: '系统出错',
    says: '我方系统发生错误，已记录在案，未留下不完整的数据。',
    fix: '请重试。如再次发生，请将时间告知管理员。',
  },
  formTooOld: {
    title: '表单已失效',
    says: '此表单属于另一个会话，因此未执行。',
    fix: '请返回，重新载入页面后再次提交。',
  },
};
