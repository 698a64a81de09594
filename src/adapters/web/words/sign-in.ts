import type { Catalogue } from './catalogue.ts';

export const en = {
  title: 'Sign in',
  lead: 'For exporters, the licensing authority and customs.',
  login: 'User name',
  password: 'Password',
  submit: 'Sign in',
  refused: 'User name and password do not belong together.',
  loginMissing: 'Type your user name.',
  passwordMissing: 'Type your password.',
  sampleTitle: 'Sample accounts',
  sampleLead: (password: string) =>
    `This server runs on sample data. Every account below has the password ${password}.`,
  sampleUse: (name: string) => `Sign in as ${name}`,
};

export const zh: Catalogue<typeof en> = {
  title: '登录',
  lead: '供出口经营者、许可机关和海关使用。',
  login: '用户名',
  password: '密码',
  submit: '登录',
  refused: '用户名与密码不匹配。',
  loginMissing: '请输入用户名。',
  passwordMissing: '请输入密码。',
  sampleTitle: '示例账号',
  sampleLead: (password) => `本服务器使用示例数据。以下账号的密码均为 ${password}。`,
  sampleUse: (name) => `以${name}身份登录`,
};
