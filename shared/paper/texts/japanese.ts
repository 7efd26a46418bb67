import { strong, type SheetText } from '../sheet-text.ts';

export const japanese: SheetText = {
  title: '回復コード',
  subtitle: (vaultName) => `Sparekey の用紙、保管庫 ${vaultName}`,
  continuedTitle: (page) => `回復コード、${page} ページ`,
  sheetId: '用紙番号',
  printed: '印刷日',
  page: 'ページ',
  pageOf: (page, pages) => `${page} / ${pages}`,

  whatTitle: 'この紙について',
  plain: {
    what: 'オンラインのアカウントに入るためのコードです。サイトがふだん持ち主のスマートフォンに求めるコードの代わりになります。スマートフォンの紛失や故障、ロック解除ができないときに使います。パスワードではありません。アカウントのパスワードも必要です。',
    howTitle: '使い方',
    how: [
      ['サイトを開き、アカウント名とパスワードを入力します。'],
      [
        'コードを求められたら、',
        strong('回復コード'),
        'または',
        strong('バックアップ コード'),
        'を選びます。',
      ],
      ['印のない最初のコードを、印刷どおりに入力します。'],
      ['四角に印を付けます。どのコードも一度しか使えません。'],
    ],
  },
  sealed: ({ accounts, codes }) => ({
    what: `オンラインのアカウント ${accounts} 件の回復コード ${codes} 個を暗号化してあります。サイトがふだん持ち主のスマートフォンに求めるコードの代わりになります。この用紙のパスフレーズがなければ、だれにも読めません。`,
    howTitle: '開き方',
    how: [
      [
        'Sparekey、またはその ',
        strong('open-vault.html'),
        ' を任意のブラウザーで開きます。通信は不要です。',
      ],
      [
        strong('Restore from paper'),
        '（紙から復元）を選び、全ページの写真を渡すか、行を入力します。',
      ],
      ['この用紙のパスフレーズを入力します。保管庫のものとは違うことがあります。'],
      ['まだ使っていない最初のコードを使います。'],
    ],
  }),

  at: ' / ',
  continued: '続き',
  left: (remaining, total) => ['印刷時の残り ', strong(`${remaining} / ${total}`)],
  set: (number) => `第 ${number} 組`,
  order: 'この順番でのみ使用',
  hint: { replacedByUse: '使うたびに新しいコード', keepsWorking: '何度でも使用可' },
  spent: { worked: '使用済み', rejected: '拒否', reserved: '使用済みか不明' },

  mixUpTitle: '間違えやすい文字',
  mixUp: ['ゼロ', '大文字 O', '数字 1', '小文字 L', '大文字 i'],
  mixUpNote: 'ゼロは中に印があります。ハイフンや空白も入力します。',
  wrappedNote: '数行にわたるコードは一つです。改行せずに入力します。',

  scan: (part) => `Sparekey 用：読み取ると復元できます（${part}）`,
  part: (part) => `部分 ${part}`,
  sparePart: (number) => `予備 ${number}：欠けた一つの代わり`,
  restoreTitle: 'Sparekey 用：この用紙の復元',
  restoreCodes:
    'この用紙のすべての QR コードの写真を、順不同で Sparekey に渡します。読めないものが一つあれば予備が代わりになります。',
  restoreLines:
    'この用紙のすべての QR コードの写真を順不同で Sparekey に渡すか、次の行を入力します。ゼロは中に印があり、I、L、O、U は使われていません。行末の二文字で入力間違いが見つかります。',

  cutNote: '印に沿って切ります。1 ページにカード 8 枚です。',
  foldNote:
    '1 ページにカード 4 枚です。印に沿って切り、点線で折ります。片面がコード、もう片面が QR コードです。',
  cardHow:
    'ログイン用のバックアップ コードです。一度だけ使えます。使ったら印を付けます。パスワードも必要です。Sparekey はこの QR コードから復元できます。',
  spareCard: 'Sparekey 用の予備です。どれか一枚の QR コードの代わりになります。別に保管します。',
  largeHow: 'コードを一つ入力し、印を付けます。一度だけ使えます。',

  kept: '保管場所',
  helper: '助けてくれる人',
  checked: '最後に確かめた日',
  notes: [
    [
      strong('現金と同じように'),
      '金庫などに、パスワードとは別に保管します。この紙を持つ人はだれでもコードを使えます。',
    ],
    [
      strong('病気や死亡のあと代わりに扱う方へ。'),
      'すべてのアカウントを閉じるか引き継ぐまで捨てないでください。',
    ],
    [
      strong('新しい用紙がありますか。'),
      '日付の新しい用紙に同じアカウントがあれば、この紙は処分してください。',
    ],
  ],

  vault: (name) => `保管庫：${name}`,
  printedOn: (date) => `${date} 印刷`,
  footerPage: (page, pages) => `${page} / ${pages} ページ`,
};
