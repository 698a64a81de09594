import type { Catalogue } from './catalogue.ts';

export const en = {
  title: 'API reference',
  lead: (version: string) =>
    `Version ${version}, made from the schemas that the server checks with.`,
  document: 'OpenAPI document',
  groups: 'Groups',
  parameters: 'Parameters',
  body: 'Body',
  responses: 'Answers',
  name: 'Name',
  place: 'In',
  type: 'Type',
  meaning: 'Meaning',
  required: 'required',
  optional: 'optional',
  signIn: 'Needs a session',
  open: 'Open to all',
  schemas: 'Schemas',
  status: 'Status',
  empty: 'no content',
};

export const zh: Catalogue<typeof en> = {
  title: '接口文档',
  lead: (version) => `版本 ${version}，由服务器用于校验的模式生成。`,
  document: 'OpenAPI 文档',
  groups: '分组',
  parameters: '参数',
  body: '请求内容',
  responses: '答复',
  name: '名称',
  place: '位置',
  type: '类型',
  meaning: '含义',
  required: '必填',
  optional: '选填',
  signIn: '需要会话',
  open: '公开',
  schemas: '模式',
  status: '状态码',
  empty: '无内容',
};
