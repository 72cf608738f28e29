import type { Standard } from './standard.ts'

/** What public bodies pay wages of: the base of what is paid on wages. The year-end bonus belongs to it where a place says so. */
const wages = ['30101', '30102', '30103', '30107']

/**
 * Rates that hold everywhere, or everywhere within limits. Local ones (medical insurance, office expenses for each person,
 * fuel for each vehicle) are written by the unit with the document that sets them.
 */
export const nationalStandards: readonly Standard[] = [
  {
    id: 'basicPension',
    name: '机关事业单位基本养老保险缴费',
    departmental: '30108',
    nature: 'personnel',
    functional: { administrative: '2080505', institution: '2080505' },
    source: '《降低社会保险费率综合方案》（国办发〔2019〕13号）：单位缴费比例可降至16%',
    validFrom: 2019,
    basis: 'share',
    of: wages,
    rateMillionths: 160_000n,
    mostMillionths: 200_000n,
  },
  {
    id: 'occupationalAnnuity',
    name: '职业年金缴费',
    departmental: '30109',
    nature: 'personnel',
    functional: { administrative: '2080506', institution: '2080506' },
    source: '《机关事业单位职业年金办法》（国办发〔2015〕18号）：单位缴费为工资总额的8%',
    validFrom: 2015,
    basis: 'share',
    of: wages,
    rateMillionths: 80_000n,
    mostMillionths: 80_000n,
  },
  {
    id: 'housingFund',
    name: '住房公积金',
    departmental: '30113',
    nature: 'personnel',
    functional: { administrative: '2210201', institution: '2210201' },
    source: '《住房公积金管理条例》第十八条（不低于5%）；建金管〔2005〕5号（不高于12%）',
    validFrom: 2005,
    basis: 'share',
    of: wages,
    rateMillionths: 120_000n,
    leastMillionths: 50_000n,
    mostMillionths: 120_000n,
  },
  {
    id: 'unionFunds',
    name: '工会经费',
    departmental: '30228',
    nature: 'operating',
    source: '《中华人民共和国工会法》：按全部职工工资总额的2%拨缴',
    validFrom: 1992,
    basis: 'share',
    of: wages,
    rateMillionths: 20_000n,
    leastMillionths: 20_000n,
    mostMillionths: 20_000n,
  },
]
