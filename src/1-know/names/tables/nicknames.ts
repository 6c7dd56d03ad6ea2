import { lines } from './lines.ts'

/**
 * Short and pet forms of given names: `name: forms`. A form may belong to several names (`sasha` is Aleksandr or Aleksandra), and
 * agrees with each of them, less firmly than the name itself.
 *
 * Kind of source: dictionaries of given names and common usage; recalled.
 */
export const NICKNAMES: readonly string[] = lines(`
# English
abigail: abby gail
abraham: abe bram
albert: al bert bertie
alexander: alex alec al sandy sasha lex xander
alexandra: alex sandra sandy sasha lexi
alfred: al alf alfie fred
amanda: mandy
andrew: andy drew
angela: angie
anthony: tony ant
antoinette: toni
arthur: art artie
barack: barry
barbara: barb barbie babs
bartholomew: bart
benjamin: ben benny benji benjy bibi
bernard: bernie
bradley: brad
caroline: carrie carol
catherine: cathy cath kate katie kathy kitty kat kay
charles: charlie chuck chas charley
charlotte: lottie charlie
christina: tina chris chrissy
christine: chris chrissy tina
christopher: chris kit topher
clifford: cliff
clinton: clint
cornelius: neil con
curtis: curt
cynthia: cindy
daniel: dan danny
david: dave davy davey
deborah: deb debbie
dennis: denny
donald: don donnie donny
dorothy: dot dottie
douglas: doug
edmund: ed eddie ted
edward: ed eddie ted teddy ned
edwin: ed eddie
eleanor: ellie nell nora
elizabeth: liz lizzie beth betty eliza elsie bess libby lisa liza
eugene: gene
ezekiel: zeke
florence: flo
frances: fran fanny
francis: frank fran
franklin: frank
frederick: fred freddie freddy rick
gabriel: gabe gabo
gabrielle: gabby
geoffrey: geoff jeff
george: georgie
gerald: gerry jerry
gilbert: gil bert
gregory: greg
harold: harry hal
henry: hank harry hal
herbert: herb bert
howard: howie
hubert: hugh bert
ignatius: iggy
isaac: ike
isabella: bella izzy
jacob: jake
jacqueline: jackie
james: jim jimmy jamie jem
janet: jan
jeffrey: jeff
jennifer: jen jenny
jeremiah: jerry
jeremy: jerry jez
jessica: jess jessie
joanna: jo joan
john: jack johnny jock
jonathan: jon jonny nathan
joseph: joe joey jo
joshua: josh
judith: judy
katherine: kate katie kathy kat kay kitty
kenneth: ken kenny
kimberly: kim
lawrence: larry lawrie
leonard: len lenny leo
leopold: leo
lewis: lew
lillian: lily
louis: lou louie
louise: lou
lucille: lucy
margaret: maggie meg peggy margie marge greta rita madge
martin: marty
matthew: matt
maximilian: max
megan: meg
melissa: missy mel
michael: mike mick mickey mikey micky
michelle: shelly
mitchell: mitch
mohammed: mo
montgomery: monty
muhammad: mo
nancy: nan
natalie: nat
nathaniel: nat nate nathan
nicholas: nick nicky nico
nicole: nicky nikki
norman: norm
oliver: ollie
pamela: pam
patricia: pat patty tricia trish
patrick: pat paddy
peter: pete
philip: phil pip
priscilla: cilla
rachel: rach
randolph: randy
raymond: ray
rebecca: becky becca
reginald: reg reggie
richard: dick rick ricky rich richie dickie
robert: bob bobby rob robbie bert robin
roderick: rod
rodney: rod
roger: rog
ronald: ron ronnie ronny
rosemary: rose rosie
russell: russ
samantha: sam sammy
samuel: sam sammy
sandra: sandy
sebastian: seb bastian sebas basti
shirley: shirl
sidney: sid
solomon: sol
stanley: stan
stephanie: steph
stephen: steve stevie
steven: steve stevie
stuart: stu
susan: sue susie suzy
terence: terry
theodore: ted teddy theo
theresa: terry tess tessa
thomas: tom tommy
timothy: tim timmy
tobias: toby
valerie: val
veronica: ronnie vera
victor: vic
victoria: vicky tori vic
vincent: vince vinny
virginia: ginny
vivian: viv
walter: walt wally
wilfred: wilf fred
wilhelmina: mina minnie
william: bill billy will willy willie liam wim
winston: winnie
zachary: zach zack
# Russian, Ukrainian, Belarusian and Serbian
aleksandr: sasha sanya shura alex sania саша саня шура alik
aleksandra: sasha shura саша
aleksey: alyosha lyosha alesha lesha леша alex
anastasia: nastya настя asya stasya
anatoly: tolya tolik толя
andrey: andryusha andriusha
anna: anya аня anechka
arkady: arkasha
artem: tyoma tema
boris: borya боря
dmitry: dima mitya дима dimitar
ekaterina: katya катя kate
elena: lena лена alyona
evgeny: zhenya женя eugene genya
evgenia: zhenya женя
galina: galya
gennady: gena гена
georgy: zhora gosha жора gogi
grigory: grisha гриша
igor: goga
ilya: ilyusha
irina: ira
ivan: vanya ваня vano
konstantin: kostya костя kosta
larisa: lara
lyubov: lyuba люба
lyudmila: lyuda lucia mila люда
maria: mari masha маша manya
maksim: max maks макс
mikhail: misha миша mishka
nadezhda: nadya надя
natalia: natasha наташа nata
nikolay: kolya коля nick
oleksandr: sasha sashko oleks
olga: olya оля
pavel: pasha паша
petr: petya петя
roman: roma рома
sergey: seryozha serezha сережа serge serg
sofia: sonya соня
stanislav: stas slava стас слава
stepan: styopa
svetlana: sveta света lana
tatiana: tanya таня tania
timur: tima
vadim: vadik
valentin: valya
valery: valera валера
vasily: vasya вася vasil
viktor: vitya витя vic
viktoria: vika вика
vladimir: volodya vova вова володя vlad влад vovka
vladislav: vlad влад slava
volodymyr: vova вова volodya
vyacheslav: slava слава
yevgeny: zhenya женя
yulia: yulya юля
yury: yura юра
yakov: yasha яша
zoran: zoki
slobodan: sloba
dragan: gaga
aleksandar: aca sasa
nikola: nidzo
# Spanish, Portuguese, Italian
alberto: beto berto
alejandro: alex ale jandro
alfredo: fredo
antonio: tono tony toni nino
carlos: charly carlitos
concepcion: concha
dolores: lola
eduardo: edu lalo
enrique: quique kike
ernesto: neto
fernando: nando
francisco: paco pancho kiko chico curro cisco
giuseppe: beppe peppe pino
giovanni: gianni nino
gregorio: goyo
guadalupe: lupe
guillermo: memo guille
gustavo: tavo
ignacio: nacho
jesus: chucho chuy
joaquin: quino chapo
jorge: coco
jose: pepe chepe
jose_maria: chema
leonardo: leo nardo
luis: lucho
luigi: gigi
luiz: lula
manuel: manolo manny manu
mario: mayito
miguel: migue mike
pedro: perico
rafael: rafa
ramon: moncho
raul: rulo
ricardo: rico
roberto: beto
rodolfo: fito
rosario: charo
salvador: chava
santiago: santi
sergio: checo
teresa: tere
vicente: chente
vincenzo: enzo
# German, Dutch, Polish, Scandinavian, French
dietrich: dieter
elisabeth: lisa elsa
friedrich: fritz
heinrich: heinz heiner
hans: hansi
johann: hans hannes
johannes: hans jan hannes joop
josef: sepp
ludwig: lutz wiggerl
ulrich: uli
wolfgang: wolf
cornelis: kees cor
hendrik: henk rik
willem: wim
jakub: kuba
jerzy: jurek
katarzyna: kasia
krzysztof: krzys
malgorzata: gosia
stanislaw: stas staszek
tomasz: tomek
francois: francky
# Arabic, Persian, Turkish
abdulrahman: abdo
abdullah: abdo abood aboud
fatima: fatoush fatou
ibrahim: brahim ibo
mehmet: memo
mohamed: hamo moha
mustafa: mus musti
suleiman: sulu
hussein: hassoun
hasan: hasso
`)
