import { strong, type SheetText } from '../sheet-text.ts';

/** In simplified characters. */
export const chinese: SheetText = {
  title: '恢复代码',
  subtitle: (vaultName) => `Sparekey 纸页，保险库 ${vaultName}`,
  continuedTitle: (page) => `恢复代码，第 ${page} 页`,
  sheetId: '纸页编号',
  printed: '打印日期',
  page: '页',
  pageOf: (page, pages) => `${page} / ${pages}`,

  whatTitle: '这是什么',
  plain: {
    what: '这些代码用来登录网上账户。每个代码代替网站平时向主人手机索要的验证码。手机丢失、损坏或无法解锁时使用。它们不是密码：还需要账户的密码。',
    howTitle: '怎样使用',
    how: [
      ['打开网站，输入账户名和密码。'],
      ['网站索要代码时，选择', strong('恢复代码'), '或', strong('备用代码'), '。'],
      ['输入第一个没有打勾的代码，与纸上完全一致。'],
      ['在方框里打勾。每个代码只能用一次。'],
    ],
  },
  sealed: ({ accounts, codes }) => ({
    what: `本页以加密形式保存 ${accounts} 个网上账户的 ${codes} 个恢复代码。它们代替网站平时向主人手机索要的验证码。没有本页的口令，谁也无法读取。`,
    howTitle: '怎样打开',
    how: [
      ['使用 Sparekey，或在任何浏览器中打开它的文件 ', strong('open-vault.html'), '。无需联网。'],
      ['选择 ', strong('Restore from paper'), '（从纸页恢复），提供每一页的照片，或输入各行。'],
      ['输入本页的口令；它可能与保险库的口令不同。'],
      ['使用第一个尚未用过的代码。'],
    ],
  }),

  at: ' / ',
  continued: '续',
  left: (remaining, total) => ['打印时剩余 ', strong(`${remaining} / ${total}`)],
  set: (number) => `第 ${number} 组`,
  order: '只能按此顺序使用',
  hint: { replacedByUse: '每次使用后换新代码', keepsWorking: '可多次使用' },
  spent: { worked: '已用', rejected: '被拒绝', reserved: '可能已用' },

  mixUpTitle: '容易混淆',
  mixUp: ['数字零', '大写 O', '数字一', '小写 L', '大写 i'],
  mixUpNote: '零的中间总有一个标记。连字符和空格也要输入。',
  wrappedNote: '占几行的代码是一个代码：输入时不要换行。',

  scan: (part) => `供 Sparekey 使用：扫描即可恢复（${part}）`,
  part: (part) => `第 ${part} 部分`,
  sparePart: (number) => `备用 ${number}：代替缺失的一个`,
  restoreTitle: '供 Sparekey 使用：恢复本页',
  restoreCodes:
    '把本页所有二维码的照片交给 Sparekey，顺序不限。备用部分可代替任何一个无法读取的部分。',
  restoreLines:
    '把本页所有二维码的照片交给 Sparekey，顺序不限，或输入以下各行。零的中间有标记；没有字母 I、L、O、U。每行最后两个字符用来发现输入错误。',

  cutNote: '沿标记裁剪：每页八张卡片。',
  foldNote: '每页四张卡片：沿标记裁剪，沿虚线对折。一面是代码，另一面是二维码。',
  cardHow:
    '登录用的备用代码。每个只能用一次：用后打勾。还需要密码。Sparekey 可由此二维码恢复卡片。',
  spareCard: '供 Sparekey 使用的备用部分：可代替其中任何一张卡片的二维码。请分开保管。',
  largeHow: '输入一个代码，然后打勾。每个只能用一次。',

  kept: '存放处',
  helper: '可以帮忙的人',
  checked: '上次检查日期',
  notes: [
    [strong('像现金一样保管：'), '放在保险箱里，与密码分开。拿到这张纸的人都能使用这些代码。'],
    [strong('如果您在他人患病或去世后代为处理，'), '请保留到每个账户都已关闭或移交。'],
    [strong('有更新的纸页吗？'), '如果日期更晚的纸页列有相同的账户，请销毁这一张。'],
  ],

  vault: (name) => `保险库：${name}`,
  printedOn: (date) => `打印于 ${date}`,
  footerPage: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
};
