import type { FileProof } from '#node/publish/prove-set.ts'

/** Texts of the commands that write, prove and compare disclosures. */
export const publishWords = {
  prove: '复核一套已生成的公开文件：文件未被改动，读回的数字与封存的一致，没有新的问题',
  proveFolder: '公开文件所在的文件夹（内有 manifest.json）',
  noManifest: '{path} 中没有 manifest.json，不是一套由明账生成的公开文件。',
  badManifest: '{path} 中的 manifest.json 已损坏或被改动，无法复核。请重新生成。',
  allProved: '全部文件复核通过。',
  diff: '比较同一公开文件的两个版本，写出更正说明：哪些数字、哪些文字改了',
  before: '更正前的文件',
  after: '更正后的文件',
} as const

export const proofOutcomes: Readonly<Record<FileProof['outcome'], string>> = {
  proved: '通过',
  missing: '文件缺失',
  changed: '文件已被改动',
  'not-read': '读不出来',
  'facts-differ': '读回的数字与封存的不一致',
  'new-findings': '有新的问题',
}
