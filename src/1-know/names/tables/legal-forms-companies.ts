import { family } from './legal-form.ts'

/**
 * The legal forms of companies that limit liability, by the language of the country, with the ways they are written.
 *
 * Kind of source: national company and civil codes, whose names for the forms are official; ISO 20275 (entity legal forms) uses
 * the same names. Recalled, not read from a copy: correct a line where the act of the country says otherwise.
 */
export const LIMITED_FORMS = family(
  'limited',
  `
# English
llc: llc | l l c | llcs | lc | limited liability company | limited liability co | limited liability companies | ltd liability company
  | ltd liability co | limited liability corporation | company with limited liability | company limited liability
  | limited responsibility company | limited liabilities company | with limited liability
ltd: ltd | limited | ltd company | limited company | ltd co | lmtd | ltda co | limted | limitd | limite company
co-ltd: co ltd | company limited | co limited | company ltd | coltd | corporation limited | corp ltd | corporation ltd | corp limited
pvt-ltd: pvt ltd | private limited | pvt limited | private ltd | p ltd | pte ltd | pte limited | pte | pvt | private limited company
  | p limited | private limited liability company | company private limited | co pvt ltd | co pte ltd | prop ltd | opc | opc pvt ltd
  | opc private limited
pty-ltd: pty ltd | pty limited | proprietary limited | proprietary ltd | pty | proprietary limited company
llc-fz: fz llc | fzllc | llc fz | free zone llc | free zone limited liability company
fze: fze | f z e | fz e | free zone establishment | freezone establishment | free zone est | المنطقة الحرة م م ح | م م ح | ش م ح
fzco: fzco | fz co | fzc | f z co | f z c | fz company | free zone company | free zone co | fzc llc | شركة منطقة حرة | ش م م ح
dmcc: dmcc | dmccs | dmcc branch | dmcc llc
wll: wll | w l l | spc | single person company | ذ م م | ذمم | شركة ذات مسؤولية محدودة | ذات مسؤولية محدودة | ذات المسؤولية المحدودة
  | شركة ذات المسؤولية المحدودة | محدودة المسؤولية | شركة محدودة المسؤولية | ش م م | شمم | المحدودة | محدودة | شركة محدودة
  | dhat masuliyya mahduda | that masouliya mahdouda
# Russian and its neighbours
ooo: ooo | o o o | ооо | о о о | общество с ограниченной ответственностью | обществу с ограниченной ответственностью
  | obshchestvo s ogranichennoy otvetstvennostyu | obshchestvo s ogranichennoi otvetstvennostyu
  | obshchestvo s ogranichennoj otvetstvennostju | obshchestvo s ogranichennoi otvetstvennostiu
  | obshchestvo s ogranichennoy otvetstvennostiu | obschestvo s ogranichennoy otvetstvennostyu | obschestvo s ogranichennoi otvetstvennostyu
  | obshestvo s ogranichennoy otvetstvennostyu | с ограниченной ответственностью
odo: odo | одо | общество с дополнительной ответственностью | таа с дадатковай адказнасцю | additional liability company
  | obshchestvo s dopolnitelnoy otvetstvennostyu | тдв | таварыства з дадатковай адказнасцю | товариство з додатковою відповідальністю
tov: tov | тов | тзов | товариство з обмеженою відповідальністю | tovarystvo z obmezhenoyu vidpovidalnistyu | tzov
  | tovarystvo z obmezhenoiu vidpovidalnistiu
taa: taa | таа | зтаа | таварыства з абмежаванай адказнасцю | tavarystva z abmezhavanai adkaznastsyu
  | tavarystva z abmezhavanay adkaznastsyu | замежнае таварыства з абмежаванай адказнасцю | сумеснае таварыства з абмежаванай адказнасцю
  | стаа
iooo: iooo | иооо | иностранное общество с ограниченной ответственностью | inostrannoe obshchestvo s ogranichennoi otvetstvennostyu
sooo: sooo | сооо | совместное общество с ограниченной ответственностью | sovmestnoe obshchestvo s ogranichennoi otvetstvennostyu
too: too | тоо | товарищество с ограниченной ответственностью | tovarishchestvo s ogranichennoy otvetstvennostyu | zhshs | жшс | жшқ
  | жауапкершілігі шектеулі серіктестік | осоо | osoo | mchj | мчж | мчҷ | masuliyati cheklangan jamiyat
mmc: mmc | m m c | mehdud mesuliyyetli cemiyyet
shps-ge: shps | შპს | spps | shezguduli pasukhismgeblobis sazogadoeba
spe-am: spy | սպը | sahmanapak pataskhanatvutyamb enkerutyun
xk-mn: xxk | ххк | khkhk | hhk | хязгаарлагдмал хариуцлагатай компани
# German, Dutch, Nordic, Baltic
gmbh: gmbh | g m b h | ges mbh | gesmbh | gesellschaft mit beschrankter haftung | gesellschaft mit beschraenkter haftung | mbh | ggmbh
  | gesellschaft mbh | gmbh gesellschaft
ug: ug | ug haftungsbeschrankt | unternehmergesellschaft | unternehmergesellschaft haftungsbeschrankt | ug haftungsbeschraenkt
bv: bv | b v | besloten vennootschap | besloten vennootschap met beperkte aansprakelijkheid | bvba | b v b a
  | besloten vennootschap met beperkte aansprakelijkheid bvba
aps: aps | a p s | anpartsselskab
ou: ou | osauhing | o u
sia: sia | sabiedriba ar ierobezotu atbildibu
uab: uab | u a b | uzdaroji akcine bendrove
ehf: ehf | einkahlutafelag
# Romance
sarl: sarl | s a r l | societe a responsabilite limitee | eurl | e u r l | sarlu | suarl | sarl a u | sarl au
  | entreprise unipersonnelle a responsabilite limitee | ش ذ م م | شركة ذ م م
srl: srl | s r l | srls | s r l s | societa a responsabilita limitata | sociedad de responsabilidad limitada | societa a r l
  | societate cu raspundere limitata | societatea cu raspundere limitata | srl cv | societa a responsabilita limitata semplificata
  | s de r l | s de rl | s de rl de cv | s de r l de c v | sociedad de responsabilidad limitada de capital variable | s r l de c v
  | srl de cv
sprl: sprl | s p r l | societe privee a responsabilite limitee | sprlu
sl: sl | s l | slu | s l u | sociedad limitada | sociedad limitada unipersonal | sociedad limitada laboral | sll
ltda: ltda | lda | limitada | sociedade limitada | compania limitada | cia ltda | y cia ltda | sociedade por quotas | e cia ltda | eireli
  | ltda me | sociedade por quotas limitada
eirl: eirl | e i r l | empresa individual de responsabilidad limitada
# Central and south-eastern Europe
spzoo: spzoo | sp zoo | sp z oo | sp z o o | spolka z oo | spolka z ograniczona odpowiedzialnoscia | sp z ograniczona odpowiedzialnoscia
sro: sro | s r o | spol sro | spol s ro | spol s r o | spolecnost s rucenim omezenym | spolocnost s rucenim obmedzenym
kft: kft | korlatolt felelossegu tarsasag
doo: doo | d o o | доо | д о о | drustvo s ogranicenom odgovornoscu | drustvo sa ogranicenom odgovornoscu | дооел | dooel | j d o o
  | drustvo za ograniceno odgovornost | друштво са ограниченом одговорношћу | druzba z omejeno odgovornostjo | jdoo
  | друштво со ограничена одговорност
ood: ood | o o d | оод | дружество с ограничена отговорност | druzhestvo s ogranichena otgovornost | druzestvo s ogranicena otgovornost
eood: eood | e o o d | еоод | еднолично дружество с ограничена отговорност | ednolichno druzhestvo s ogranichena otgovornost
shpk: shpk | sh p k | shoqeri me pergjegjesi te kufizuar
epe: epe | επε | εταιρεια περιορισμενης ευθυνης | ike | ικε | i k e | μον επε | ιδιωτικη κεφαλαιουχικη εταιρεια
  | etaireia periorismenis efthynis
# Near and Middle East
ltd-sti: ltd sti | ltd sirketi | limited sirketi | limited sti | ltdsti | limited sirket | ticaret limited sirketi | tic ltd sti | tld sti
  | ticaret ltd sti | sanayi ve ticaret limited sirketi | san ve tic ltd sti | ticaret limited sti
iran-llc: ba masouliyat mahdoud | ba masuliyat mahdud | با مسئولیت محدود | شرکت با مسئولیت محدود | مسئولیت محدود | با مسوولیت محدود
  | sherkat ba masouliyat mahdoud | masouliyat mahdoud
israel-ltd: bam | בעמ | baam | ba am | חברה בעמ
# Asia
cn-llc: youxian gongsi | youxian zeren gongsi | 有限公司 | 有限责任公司 | 有限責任公司 | yu hsien kung ssu | you xian gong si | 公司 有限
  | you xian ze ren gong si | yau han kung sz
jp-yk: yugen kaisha | 有限会社 | godo kaisha | 合同会社 | yk | 同会社
kr-llc: yuhan hoesa | 유한회사 | yuhan hoisa | yuhan chaegim hoesa | 유한책임회사
sdn-bhd: sdn bhd | sendirian berhad | sdn berhad | sdnbhd
pt-id: pt | p t | perseroan terbatas | pt tbk | pt persero
tnhh: tnhh | cong ty tnhh | trach nhiem huu han | cong ty trach nhiem huu han | tnhh mtv | mot thanh vien
th-ltd: borisat chamkat | บริษัท จํากัด | จํากัด
plc-et: ኃላፊነቱ የተወሰነ የግል ማህበር | hlafinetu yetewesene yegil mahber
`,
)

/**
 * The legal forms of companies that have shares, with the ways they are written.
 *
 * Kind of source: national company and civil codes, whose names for the forms are official; ISO 20275 (entity legal forms) uses
 * the same names. Recalled, not read from a copy: correct a line where the act of the country says otherwise.
 */
export const STOCK_FORMS = family(
  'stock',
  `
# English
jsc: jsc | j s c | joint stock company | joint stock co | joint stock companies | jt stk co | stock company | jsco | jstc | joint stock
  | joint stock corporation | joint stock society | shareholding company | share company | jointstock company
pjsc: pjsc | p j s c | public joint stock company | public jsc | pub jsc | public stock company | public company jsc | pjsco
  | general joint stock company
ojsc: ojsc | o j s c | open joint stock company | open jsc | open stock company | open type joint stock company
cjsc: cjsc | c j s c | closed joint stock company | closed jsc | closed stock company | closed type joint stock company
  | closely held joint stock company
njsc: npjsc | non public joint stock company | private joint stock company | prjsc | private jsc | pr jsc | prjs
  | nonpublic joint stock company
plc: plc | p l c | public limited company | public limited | public ltd | pub ltd co | public company limited | public co ltd | pcl | p c l
  | public limited liability company | public ltd company | public company ltd | cwmni cyfyngedig cyhoeddus
inc: inc | incorporated | incorp | inc company | incorporation | i n c
corp: corp | corporation | korporatsiya | korporatsia | корпорация | корпорація | corporations | corpn | corporacion | corporacao | corporation inc | corp inc | corporazione
kscc: ksc | kscc | kscp | k s c | ksc closed | kuwaiti shareholding company | k s c c | k s c p | ش م ك | شمك
saog: saog | saoc | s a o g | s a o c | ش م ع ع | ش م ع م | omani joint stock company
qsc: qsc | qpsc | q s c | qatari shareholding company | qatari public shareholding company | ش م ق | ش م خ
bsc: bsc | bscc | b s c | bahrain shareholding company | bahraini shareholding company | ش م ب | bsc closed
sae: sae | s a e | egyptian joint stock company | شركة مساهمة | ش م | مساهمة | شركة مساهمة مصرية | شركة مساهمة عامة | ش م ع | مساهمة عامة
  | ش م س | sharikat musahama | sharika musahama | مساهمة مغفلة | شركة مغفلة | شركة مساهمة مغفلة | مساهمة مقفلة | شركة مساهمة مقفلة
  | شركة مساهمة سعودية
sal: sal | s a l | s a l offshore | sal offshore | societe anonyme libanaise | ش م ل | شمل | شركة مساهمة لبنانية | sal off shore
# Russian and its neighbours
ao: ao | a o | ао | а о | акционерное общество | aktsionernoe obshchestvo | aktsionernoye obshchestvo | aktsionernoe obschestvo
  | aktsionernoye obschestvo | akcionernoe obshchestvo | aktsionernoe obshestvo | акционерное об во | акционерная компания | ак
  | aktsionernaya kompaniya
oao: oao | o a o | оао | открытое акционерное общество | otkrytoe aktsionernoe obshchestvo | otkrytoye aktsionernoye obshchestvo
  | otkrytoe aktsionernoe obschestvo | адкрытае акцыянернае таварыства | adkrytaye aktsyyanernaye tavarystva | aat | аат | otkrytoe ao
  | открытое ао
zao: zao | z a o | зао | закрытое акционерное общество | zakrytoe aktsionernoe obshchestvo | zakrytoye aktsionernoye obshchestvo
  | закрытое ао | zakrytoe aktsionernoe obschestvo | закрытае акцыянернае таварыства | zakrytaye aktsyyanernaye tavarystva | zat | зат
  | zakrytoe ao
pao: pao | p a o | пао | публичное акционерное общество | publichnoe aktsionernoe obshchestvo | publichnoye aktsionernoye obshchestvo
  | публичное ао | publichnoe aktsionernoe obschestvo | publichnoe ao
nao: nao | нао | непубличное акционерное общество | nepublichnoe aktsionernoe obshchestvo | nepublichnoye aktsionernoye obshchestvo
pat: pat | пат | публічне акціонерне товариство | publichne aktsionerne tovarystvo
prat: prat | прат | приватне акціонерне товариство | pryvatne aktsionerne tovarystvo
vat: vat | ват | відкрите акціонерне товариство | vidkryte aktsionerne tovarystvo
at-ua: акціонерне товариство | aktsionerne tovarystvo | ат | акцыянернае таварыства | акціонерна компанія
zat-ua: закрите акціонерне товариство | zakryte aktsionerne tovarystvo
aq-kz: qsc | акционерлік қоғам | aktsionerlik qogam | аққ | asc | aciq sehmdar cemiyyeti | qapali sehmdar cemiyyeti
  | aksiyadorlik jamiyati | ҷск
xk-jsc-mn: хувьцаат компани | khuvitsaat kompani
# German, Dutch, Nordic, Baltic
ag: ag | a g | aktiengesellschaft | akg | aktien gesellschaft | aktiengeselschaft
se: se | s e | societas europaea | europaische gesellschaft | europaeische gesellschaft | societe europeenne
nv: nv | n v | naamloze vennootschap
ab: ab | a b | aktiebolag | aktiebolaget | ab publ | publ ab
as-nordic: as | a s | asa | a s a | aksjeselskap | allmennaksjeselskap | aktieselskab | aktieselskabet | aksjeselskapet
oy: oy | o y | osakeyhtio | oy ab | oyab
oyj: oyj | o y j | julkinen osakeyhtio
as-ee: as | a s | aktsiaselts | aktsiaseltsi
as-lv: as | a s | akciju sabiedriba
ab-lt: akcine bendrove
hf: hf | hlutafelag
# Romance
sa: sa | s a | societe anonyme | sociedad anonima | sociedade anonima | societate pe actiuni | soc an | sociedad anonima unipersonal | sau
  | s a u | societatea pe actiuni | societa anonima | sociedad anonima laboral | sa company
sa-cv: sa de cv | s a de c v | sociedad anonima de capital variable | sapi de cv | s a p i de c v | sab de cv | s a b de c v
  | sa de capital variable | sociedad anonima bursatil de capital variable | sociedad anonima promotora de inversion de capital variable
  | sapi
ca: ca | c a | compania anonima | compania anonima ca | ca sociedad
sas: sas | s a s | sasu | societe par actions simplifiee | sociedad por acciones simplificada
  | societe par actions simplifiee unipersonnelle
saic: spa | saic | s a i c | sacif | saci | sacifia | sociedad anonima industrial y comercial | sociedad por acciones | saicf
sac: sac | s a c | saa | s a a | sociedad anonima cerrada | sociedad anonima abierta
spa: spa | s p a | societa per azioni | societe par actions
sca: sca | s c a | societe en commandite par actions | sapa | societa in accomandita per azioni
# Central and south-eastern Europe
spolka-akcyjna: spolka akcyjna | sp akcyjna
as-cz: as | a s | akciova spolecnost | akciova spolocnost
zrt: zrt | z rt | zartkoruen mukodo reszvenytarsasag | zartkoru reszvenytarsasag
nyrt: nyrt | nyilvanosan mukodo reszvenytarsasag | rt | reszvenytarsasag
dd: dd | d d | dionicko drustvo | delniska druzba | дд | дионичко друштво
ad: ad | a d | ад | акционерно дружество | aktsionerno druzhestvo | akcionarsko drustvo | акционарско друштво | akcionerno druzestvo | ead
  | еад | еднолично акционерно дружество | ednolichno aktsionerno druzhestvo | aktsionerno druzestvo
sha: sha | sh a | shoqeri aksionare
ae-gr: ae | a e | αε | ανωνυμη εταιρεια | anonimi etaireia | aebe | αεβε | anonymi etaireia | αβεε | a v e e
# Near and Middle East
as-tr: as | a s | ao | a o | anonim sirketi | anonim sirket | anonim ortakligi | anonim sti | turk anonim sirketi
  | turk anonim ortakligi | sanayi ve ticaret anonim sirketi | ticaret anonim sirketi | san ve tic as | ticaret as | sanayi as
  | ve ticaret as | tic as
iran-pjs: sherkat sahami khas | sherkat e sahami khas | sahami khas | private joint stock | pjs | p j s | sherkate sahami khass | سهامی خاص
  | شرکت سهامی خاص | private joint stock co | private jointstock company | شرکت سهامي خاص | pjs co | pjs company
iran-sahami-aam: sahami aam | sherkat sahami aam | sahami am | سهامی عام | شرکت سهامی عام | sherkat sahami | شرکت سهامی | سهامی | sahami
  | public joint stock | public joint stock co | sahami e aam
# Asia
cn-jsc: gufen youxian gongsi | 股份有限公司 | 股份公司 | gu fen you xian gong si | ku fen yu hsien kung ssu | 股份 | gufen gongsi
jp-kk: kk | k k | kabushiki kaisha | kabushiki gaisha | 株式会社 | 株式會社
kr-jsc: chusik hoesa | jusik hoesa | 주식회사 | chusik hoisa
bhd: bhd | berhad
tbk: tbk | terbuka
vn-jsc: cong ty co phan | co phan | ctcp
`,
)
