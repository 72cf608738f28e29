/**
 * Useful lives of fixed assets in years. Source: 《政府会计准则第3号——固定资产》应用指南 (财会〔2017〕4号), table 1. Equal length in both columns means
 * "not less than"; `most` is given where the table prints a range. Labels stand in `words.ts`.
 */
export interface UsefulLife {
  readonly least: number
  readonly most?: number
}

export const usefulLives = {
  // buildings and structures
  buildingSteel: { least: 50 },
  buildingReinforcedConcrete: { least: 50 },
  buildingBrickConcrete: { least: 30 },
  buildingBrickWood: { least: 30 },
  buildingSimple: { least: 8 },
  buildingFacilities: { least: 8 },
  structures: { least: 8 },
  // general equipment
  computers: { least: 6 },
  officeEquipment: { least: 6 },
  vehicles: { least: 8 },
  libraryEquipment: { least: 5 },
  machinery: { least: 10 },
  electrical: { least: 5 },
  radarAndNavigation: { least: 10 },
  communication: { least: 5 },
  broadcasting: { least: 5 },
  instruments: { least: 5 },
  electronicMeasurement: { least: 5 },
  standardsAndScales: { least: 5 },
  // special equipment
  mining: { least: 10, most: 15 },
  oilAndGas: { least: 10, most: 15 },
  petrochemical: { least: 10, most: 15 },
  smelting: { least: 10, most: 15 },
  powerIndustry: { least: 20, most: 30 },
  nonMetallicMinerals: { least: 10, most: 20 },
  nuclear: { least: 20, most: 30 },
  aerospace: { least: 20, most: 30 },
  construction: { least: 10, most: 15 },
  agricultureAndForestry: { least: 10, most: 15 },
  timber: { least: 10, most: 15 },
  food: { least: 10, most: 15 },
  beverages: { least: 10, most: 15 },
  tobacco: { least: 10, most: 15 },
  grainAndFeed: { least: 10, most: 15 },
  textiles: { least: 10, most: 15 },
  sewingAndLeather: { least: 10, most: 15 },
  paperAndPrinting: { least: 10, most: 20 },
  pharmaceuticals: { least: 5, most: 10 },
  medical: { least: 5, most: 10 },
  electronicsProduction: { least: 5, most: 10 },
  safety: { least: 10, most: 20 },
  postal: { least: 10, most: 15 },
  environment: { least: 10, most: 20 },
  publicSecurity: { least: 3, most: 10 },
  hydraulic: { least: 10, most: 20 },
  funeral: { least: 5, most: 10 },
  railway: { least: 10, most: 20 },
  shipping: { least: 10, most: 20 },
  aircraft: { least: 10, most: 20 },
  specialInstruments: { least: 5, most: 10 },
  performingArts: { least: 5, most: 15 },
  sports: { least: 5, most: 15 },
  entertainment: { least: 5, most: 15 },
  // furniture, appliances
  furniture: { least: 15 },
  appliances: { least: 5 },
} as const satisfies Readonly<Record<string, UsefulLife>>

export type AssetKind = keyof typeof usefulLives

/** Standing by the standard without depreciation: relics, plants and animals, books, land valued apart, assets at nominal value. */
export const notDepreciated = ['relics', 'plantsAndAnimals', 'books', 'land', 'nominal'] as const
export type NotDepreciated = (typeof notDepreciated)[number]
