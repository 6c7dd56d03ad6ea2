import { lines } from './lines.ts'

/**
 * Words of names in Hebrew script with their usual romanisations, the most usual first. The script writes few vowels.
 *
 * Kind of source: usage of Israeli passports and newspapers; recalled.
 */
export const HEBREW_NAMES: readonly string[] = lines(`
# Given names
אברהם avraham abraham
אבי avi
אביגדור avigdor
אביב aviv
אדם adam
אהוד ehud
אהרון aharon aaron
אורי uri ori
אורית orit
איתן eitan ethan
איתמר itamar
אלון alon
אלי eli
אליהו eliyahu elijah
אליעזר eliezer
אלכסנדר alexander aleksandr
אמיר amir
אמנון amnon
אסף asaf assaf
אפרים efraim ephraim
אריאל ariel
אריה arie aryeh
ארקדי arkady
אשר asher
בועז boaz
בנימין binyamin benjamin benyamin
בצלאל betzalel bezalel
ברוך baruch barukh
גדעון gideon
גיל gil
גלעד gilad
גבריאל gavriel gabriel
גולדה golda
דב dov
דוד david
דן dan
דניאל daniel
דני danny dani
דפנה dafna
דרור dror
הרצל herzl
זאב zeev
זלמן zalman
חיים chaim haim hayim
חנה hana channa hannah
חנן hanan
יאיר yair
יגאל yigal igal
יהודה yehuda judah
יהונתן yehonatan jonathan
יהושע yehoshua joshua
יואב yoav
יואל yoel joel
יונה yona jonah
יוסי yossi yosi
יוסף yosef joseph yousef
יחזקאל yehezkel ezekiel
יעקב yaakov yaacov jacob
יצחק yitzhak itzhak isaac yitzchak
ירון yaron
ישי yishai
ישעיהו yeshayahu isaiah
ישראל israel yisrael
כרמל carmel karmel
לאה leah lea
לוי levi levy
לירון liron
מאיר meir
מיכאל michael mikhael
מיכל michal
מנחם menachem menahem
מרדכי mordechai mordecai
מרים miriam
משה moshe moses
נועה noa
נועם noam
נחום nahum nachum
נחמיה nehemiah nechemia
ניר nir
נפתלי naftali naphtali
נתן natan nathan
סער saar
עדי adi
עובדיה ovadia obadiah
עודד oded
עוזי uzi
עומר omer
עידו ido
עמוס amos
עמי ami
עמיר amir
עמרי omri
עפר ofer
ערן eran
פנחס pinchas pinhas
צבי zvi tzvi
ציון zion tzion
צחי tzachi
ראובן reuven reuben
רבקה rivka rebecca
רון ron
רונן ronen
רחל rachel rahel
רפאל rafael refael raphael
שאול shaul saul
שי shai
שלום shalom
שלמה shlomo solomon
שמואל shmuel samuel
שמעון shimon simon
שרה sara sarah
שרון sharon
תמר tamar
# Family names and words
אולמרט olmert
אופיר ofir
בגין begin
בן ben
בר bar
ברק barak
גולן golan
גולדברג goldberg
גולדשטיין goldstein
גנץ gantz ganz
גרשון gershon
דגן dagan
דיין dayan
הלוי halevi halevy
הכהן hacohen hakohen
הרצוג herzog
ויצמן weizman weizmann
זילברמן zilberman silberman
חזן hazan chazan
טל tal
כהן cohen kohen kahan
כץ katz
לבני livni
לפיד lapid
ליברמן lieberman liberman
מזרחי mizrahi mizrachi
נתניהו netanyahu netaniahu
פרידמן friedman fridman
פרץ peretz perez
פרס peres
רבין rabin
רוזן rosen
רוזנברג rosenberg
שוורץ schwartz shvarts
שטיין stein shtein
שטרן stern shtern
שמיר shamir
שפירא shapira shapiro
`)
