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
  'ledger.unreachable': '连不上数据库服务器 {place}：{detail}。请检查 DATABASE_URL、网络和服务器。',
  'ledger.initialised': '这里已经建过账，不能再次初始化。',
  'ledger.notAllowed': '{person} 在单位 {unit} 没有权限做这一步（{action}）。需要的角色之一：{roles}。',
  'ledger.noUnit': '单位 {unit} 还没有建立。请先建立单位。',
  'ledger.yearClosed': '单位 {unit} 的 {year} 年度已经结账，只能作经批准的更正。',
}
