/** What tools call the group of deleted entries where only its name tells. */
const names = new Set([
  'recycle bin',
  'trash',
  'papierkorb',
  'corbeille',
  'papelera',
  'papelera de reciclaje',
  'cestino',
  'lixeira',
  'reciclagem',
  'prullenbak',
  'kosz',
  'papperskorgen',
  'roskakori',
  'корзина',
  'кошик',
  'ごみ箱',
  '回收站',
]);

export function isRecycleBinName(name: string): boolean {
  return names.has(name.trim().toLowerCase());
}
