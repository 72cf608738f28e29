/** Sentences of the refusals of the archive. */
export const archiveWords: Readonly<Record<string, string>> = {
  'archive.unreadable': '文件「{file}」读不出来（{reason}），没有存档。',
  'archive.noYear': '文件「{file}」没有写明年度，没有存档。',
  'archive.noFigures': '文件「{file}」里没有读到能确定含义的数字，没有存档。',
  'archive.known': '文件「{file}」已经存档，编号{document}。',
  'archive.noFigure': '档案里没有这个数字：文件{document}，数字{figure}。',
  'archive.noReason': '提出更正必须写明理由。',
  'archive.noProposal': '没有待审批的更正：文件{document}，数字{figure}，更正{correction}。',
  'archive.ownProposal': '自己提出的更正不能由自己审批。',
}
