/** Sentences of what the store, the audit and the authority refuse, by code. {name} is a value of the refusal. */
export const storeRefusals: Readonly<Record<string, string>> = {
  'ledger.absent': '{place} 中还没有账。请先运行 mingzhang init 建账。',
  'ledger.older': '{place} 的账是旧版本（{version}），本程序需要 {wanted}。请先备份，再运行 mingzhang migrate。',
  'ledger.newer': '{place} 的账由更新的版本（{version}）写成，本程序只到 {wanted}。请升级程序后再打开。',
  'ledger.locked':
    '{folder} 正由另一个进程（进程号 {pid}）打开，同一个数据文件夹只能由一个进程打开。请先结束该进程；多人同时使用请改用数据库服务器（DATABASE_URL）。',
  'ledger.lockedElsewhere':
    '{folder} 正由另一台机器（{host}，进程号 {pid}）打开。请先在那台机器上结束；如确知该进程已不在，删除 {lock} 后重试。',
  'ledger.damaged': '打不开 {place}：{detail}。如数据已损坏，请用 mingzhang restore 从备份恢复到新的文件夹。',
  'ledger.notFolder': '{place} 不是文件夹。请用 --data 或 MINGZHANG_DATA 指定一个文件夹。',
  'ledger.foreignFolder': '{place} 里有别的文件（{name}），不是账的数据文件夹。请指定空的或新的文件夹。',
  'ledger.cannotUse': '不能使用 {place}：{detail}。请换一个可以写入的文件夹，或先给予权限。',
  'ledger.badUrl':
    '数据库地址写得不对。应为 postgres://用户:密码@主机:端口/库；密码中的特殊字符须写成 %XX（如 @ 写成 %40）。',
  'ledger.unreachable': '连不上数据库服务器 {place}：{detail}。请检查地址（--url 或 DATABASE_URL）、网络和服务器。',
  'ledger.initialised': '这里已经建过账，不能再次初始化。',
  'ledger.notAllowed': '{person} 在单位 {unit} 没有权限做这一步（{action}）。需要的角色之一：{roles}。',
  'ledger.noUnit': '单位 {unit} 还没有建立。请先建立单位。',
  'ledger.yearClosed': '单位 {unit} 的 {year} 年度已经结账，只能作经批准的更正。',
  'ledger.notEmpty': '目标（{place}）里已有记录，只能写入空的账。',
  'ledger.faulty': '单位 {unit} 第 {entry} 条操作记录有问题（{kind}）。请先运行 mingzhang audit verify 查明。',
  'undo.noEntry': '单位 {unit} 没有第 {entry} 条可以撤销的操作记录。',
  'undo.done': '单位 {unit} 第 {entry} 条操作（{action}）已经撤销过。',
  'undo.faulty':
    '单位 {unit} 第 {entry} 条操作（{action}）所附的数据不完整，不能撤销。请先运行 mingzhang audit verify 查明。',
  'undo.changed': '单位 {unit} 第 {entry} 条操作（{action}）写的记录后来改过，不能撤销。请先撤销后来的操作。',
  'undo.noDraft': '单位 {unit} 第 {entry} 条操作（{action}）写的记录已经定稿、审批或支付，不能撤销。请用更正或调整。',
  'undo.overQuota':
    '撤销单位 {unit} 第 {entry} 条操作（{action}），预算行 {line} 要多占用 {amountFen}元，而可用额度只有 {availableFen}元。请先调整预算或撤销后来的支付。',
  'undo.paidBack':
    '撤销单位 {unit} 第 {entry} 条操作（{action}），预算行 {line} 要减少已付的 {amountFen}元，而扣除退款后的已付只有 {paidFen}元。请先撤销后来的退款。',
  'undo.inUse': '单位 {unit} 第 {entry} 条操作（{action}）写的记录已被别的记录引用，不能撤销。请先撤销引用它的操作。',
  'backup.cannotWrite': '不能写备份文件 {path}：{detail}。请换一个有写入权限、空间足够的位置。',
  'backup.unreadable': '读不出备份文件 {path}：{detail}。请检查路径和读取权限。',
  'backup.damaged': '备份文件 {path} 已损坏或不完整（{detail}），没有恢复任何内容。请换一份备份。',
  'restore.notEmpty': '{place} 中已有账。确要用备份替换，请加 --replace；建议先备份现有的账。',
  'restore.schema': '{place} 的版本（{version}）与备份的版本（{wanted}）不同。请恢复到新的数据文件夹或空的数据库。',
}

/** What errors of the system and of PostgreSQL mean, by their codes. */
export const causes: Readonly<Record<string, string>> = {
  ENOENT: '文件或文件夹不存在',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '磁盘只读',
  ENOSPC: '磁盘已满',
  EISDIR: '是文件夹，不是文件',
  ENOTDIR: '路径中有一段不是文件夹',
  EEXIST: '同名文件已存在',
  ECONNREFUSED: '服务器没有应答，可能没有启动或端口不对',
  ECONNRESET: '服务器中断了连接',
  ENOTFOUND: '找不到这台主机',
  EAI_AGAIN: '现在查不到这台主机的地址',
  ETIMEDOUT: '连接超时',
  '28P01': '用户名或密码不对',
  '28000': '服务器不接受这个用户',
  '3D000': '没有这个数据库，须先由数据库管理员建立',
  '42501': '数据库用户没有权限',
  '53300': '服务器的连接已满',
  '57P03': '服务器正在启动，请稍后再试',
}
