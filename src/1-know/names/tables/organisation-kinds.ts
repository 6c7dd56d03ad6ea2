import { lines } from './lines.ts'

/**
 * Concepts of which translators and publishers take now one, now another for the same word of a name: `katiba` is a battalion here and a
 * brigade there, `upravlenie` a department, a directorate or an office. One family a line, by the ids of the concepts.
 *
 * Kind of source: general dictionaries of the languages, which give several of a line for one word. Recalled.
 */
export const KINDRED_WORDS: readonly string[] = lines(`
brigade battalion division regiment corps detachment unit saraya army forces militia armed front movement party organization group jamaat
department directorate bureau office authority agency state_service
committee commission council
association society organization institution union league charity relief humanitarian welfare support
plant production manufacturing industry enterprise complex production_association machine_building_plant npo npp
institute center research laboratory bureau design_bureau design academy studies research_institute tsnii npts ntts
exchange transfer money
transport freight forwarding logistics
trade commercial general_trading import_export import export trading_house
store marketing
airline air aviation
engineering technical technology machine mechanical
news media broadcasting publishing
construction contracting
maritime ocean
`)
