import { lines } from './lines.ts'

/**
 * Spellings of one name in English, Spanish, Portuguese, German, French and the Nordic languages: sound alike, are borne alike, and
 * clerks exchange them. Names that are only related across languages stand in the table of cognates.
 *
 * Kind of source: calendars of names and common usage; recalled.
 */
export const WESTERN_NAMES: readonly string[] = lines(`
# Given names
john jon johnn
stephen steven steffen stephan stefan
catherine katherine kathryn katharine cathryn katherina katharina catharina
jeffrey geoffrey jeffery jeffry
philip phillip philipp
ann anne
mark marc
eric erik erick
sara sarah
brian bryan brien
alan allen allan
carl karl
nicholas nicolas nikolas nickolas
christopher kristopher cristopher
frederick frederic fredrick fredrik frederik
michelle mishelle
michel mishel
friedrich fridrich friedrych
theresa teresa therese
elizabeth elisabeth
louis lewis
laurence lawrence
michael micheal mikael mickael
matthew mathew mattheus
jonathan jonathon johnathan
sean shaun shawn
stuart stewart
lesley leslie
isabel isabelle isabell isobel
susan suzan
rachel rachael
rebecca rebekah
walter walther
ralph ralf
rudolf rudolph
gerard gerrard
theodore theodor
bernard bernhard
conrad konrad
kurt curt
clara klara
erica erika
jessica jesica
giovanni giovani
joaquin joachin
hector ector
wilfred wilfried
yvonne ivonne
zachary zachery zackary
karen karin
monica monika
veronica veronika
tobias thobias
thomas tomas
oscar oskar
lucas lukas
jacob jakob
joseph josef
# Family names
gonzalez gonzales gonsalez
hernandez hernandes ernandez
rodriguez rodrigez
martinez martines
sanchez sanches
jimenez gimenez ximenez
mejia mexia
vasquez vazquez
chavez chaves
ortiz ortis
cazares casares cazarez
ramirez ramires
muller mueller
schmidt schmitt schmid schmied
meyer meier maier mayer mayr
schneider schnyder
fischer fisher
hoffmann hofmann hoffman hofman
schwartz schwarz
kohler koehler
krueger kruger
schroder schroeder
becker bekker
jansen janssen
petersen pedersen
hansen hanssen hanson
olsen olson olsson ohlsson
nielsen nilsen nielson
johansson johanson johansen
smith smyth smythe
brown browne
clark clarke
green greene
reed reid read
thompson thomson
philips phillips
stephens stevens
nicholson nicolson
macdonald mcdonald
mckenzie mackenzie
o_brien obrien
oconnor oconner o_connor
davis davies
harris harriss
rogers rodgers
graham grahame
gray grey
simpson simson
whitaker whittaker
de_souza desouza de_sousa souza sousa
silva sylva
`)
