/** Sentences and labels of the registers. Placeholders are data of the refusal or notice. */
export const registerSentences: Readonly<Record<string, string>> = {
  // refusals
  noSuchYear: '没有 {year} 年度的账。请先建立该年度。',
  dateOutsideYear: '日期 {date} 不在 {year} 年度内。请改日期，或登记到该日期所在的年度。',
  badDate: '日期“{date}”不是有效日期。请写成 2026-01-31 的形式。',
  textMissing: '“{field}”没有填写。',
  notPositive: '“{field}”应大于零，现为 {value}。',
  negative: '“{field}”不能是负数，现为 {value}。',
  notWhole: '“{field}”应是整数，现为 {value}。',
  noOfficialLetter: '{date} 的接待没有公函。无公函的公务活动不予接待，请补录公函文号。',
  tooManyCompanions: '接待对象 {guests} 人，陪餐不得超过 {most} 人，现为 {companions} 人。',
  foreignGuestsMissing: '外事接待要填外宾人数。',
  moreForeignThanGuests: '外宾 {foreignGuests} 人多于接待对象 {guests} 人。请核对。',
  noSuchPayment: '{year} 年度没有编号为 {payment} 的支付，或已退回、撤回。请先登记支付或去掉关联。',
  aboveItsPayment: '关联同一笔支付的登记合计 {sumFen} 元，超过该笔支付 {paymentFen} 元，多 {differenceFen} 元。',
  noSuchVehicle: '没有编号为 {vehicle} 的车辆。',
  vehicleGone: '车辆“{label}”已于 {disposedOn} 处置，不能再登记 {date} 的费用。',
  vehicleNotYet: '车辆“{label}”于 {acquiredOn} 取得，不能登记 {date} 的费用。',
  vehicleQuota: '公务用车编制 {approved} 辆，现有 {held} 辆，再增加即超编。确需购置的，请在办理时写明理由。',
  partsAboveWhole: '“{part}”{partFen} 元超过“{whole}”{wholeFen} 元，多 {differenceFen} 元。',
  noSuchLine: '{year} 年度没有编号为 {line} 的预算行。',
  lifeOutsideRange: '“{kind}”的折旧年限应{range}，现为 {months} 个月。',
  assetCodeUsed: '资产编号 {assetCode} 已用于“{name}”。请换一个编号。',
  noSuchAsset: '没有编号为 {asset} 的资产卡片。',
  assetGone: '资产“{name}”已于 {disposedOn} 处置。',
  disposedBeforeAcquired: '处置日期 {date} 早于取得日期 {acquiredOn}。',
  disposalWithoutReason: '处置资产要写明理由和批准文号。',
  endBeforeStart: '结束日期 {to} 早于开始日期 {from}。',
  rentMissing: '租用的房屋要填年租金。',
  ownedWithRent: '自有的房屋不填年租金。',
  noSuchTopic: '没有“{topic}”这种数量。可写：{known}。',
  // notices: domain rules SG
  'SG-01': '{what}{persons} 人次少于 {batches} 批次。请核对。',
  'SG-02': '{what}支出 {amountFen} 元，而登记的数量是 {count}。请补录，或说明原因。',
  'SG-03': '{what} {part} 多于其总数 {whole}。请核对。',
  'SG-04':
    '年末保有车辆 {held} 辆，而上年末 {before} 辆加本年增加 {acquired} 辆减处置 {disposed} 辆应为 {expected} 辆。请核对。',
  'SG-05': '公务用车购置费 {amountFen} 元，而登记购置 {count} 辆。请核对。',
  'SG-06': '车辆保有量 {held} 辆超过编制 {approved} 辆。请说明原因。',
  'SG-07':
    '公务用车运行维护费 {amountFen} 元、保有 {count} 辆，平均每辆 {averageFen} 元，不在常见范围 {leastFen}—{mostFen} 元内。请核对。',
  'SG-08':
    '接待费 {amountFen} 元、接待 {count} 人次，平均每人次 {averageFen} 元，不在常见范围 {leastFen}—{mostFen} 元内。请核对。',
  'SG-09':
    '因公出国（境）费 {amountFen} 元、{count} 人次，平均每人次 {averageFen} 元，不在常见范围 {leastFen}—{mostFen} 元内。请核对。',
  'SG-10': '{what}支出 {amountFen} 元，超过全年预算 {budgetFen} 元，多 {differenceFen} 元。',
  'SG-11': '{what}预算 {amountFen} 元，比上年 {beforeFen} 元增加 {differenceFen} 元。“三公”经费只减不增，请说明原因。',
  'SG-12': '接待登记合计 {registerFen} 元，与接待费支出 {amountFen} 元相差 {differenceFen} 元。请核对。',
  'SG-13': '登记车辆 {held} 辆，资产卡片中的车辆 {cards} 辆。请核对。',
  reservedShare:
    '“{name}”采购 {amountFen} 元，面向中小企业预留 {reservedFen} 元，占 {shareMillionths}，低于规定的 {leastMillionths}。请说明原因。',
}

export const fieldLabels = {
  purpose: '事由',
  guests: '接待对象人数',
  companions: '陪同人数',
  foreignGuests: '外宾人数',
  approved: '编制数',
  amount: '金额',
  approval: '批准文号',
  destination: '前往国家（地区）',
  persons: '人数',
  label: '名称',
  name: '名称',
  code: '编号',
  area: '面积',
  reserved: '面向中小企业预留',
  smallAndMedium: '授予中小企业',
  microAndSmall: '授予小微企业',
  original: '原值',
  residual: '残值',
  count: '数量',
  source: '来源',
} as const

export const threePublicLabels = {
  overseas: '因公出国（境）费',
  reception: '公务接待费',
  vehicleOperation: '公务用车运行维护费',
  vehiclePurchase: '公务用车购置费',
  total: '“三公”经费',
} as const

export const countLabels = {
  reception: '国内公务接待',
  trips: '因公出国（境）',
  foreignBatches: '外事接待批次',
  foreignGuests: '外事接待人次',
} as const

export const rangeWords = { least: '不低于 {least} 年', between: '在 {least}—{most} 年之间' } as const
