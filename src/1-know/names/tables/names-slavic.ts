import { lines } from './lines.ts'

/**
 * Spellings of one East Slavic name across the ways of romanising it, with the Cyrillic form first. The Ukrainian and Belarusian
 * forms of a Russian name are other names here; the table of cognates ties them.
 *
 * Kind of source: national calendars of names and the usage of passports of different years; recalled.
 */
export const SLAVIC_NAMES: readonly string[] = lines(`
# Russian given names of men
александр aleksandr alexander alexandr aleksander alexandre alieksandr
алексей aleksei aleksey alexey alexei alexej aleksej alexy
анатолий анатолій anatoly anatoliy anatolii anatoli anatolij anatolyi
андрей андрэй andrei andrey andrej andry
антон anton
аркадий arkady arkadiy arkadii arkadi arkadij
арсений арсеній arseny arseniy arsenii arseni
артем artem artyom artiom artjom
артур artur arthur
борис boris
вадим vadim
валентин valentin
валерий valery valeriy valerii valeri valerij
василий vasily vasiliy vasilii vasili vassily wassily vasilij vassili
виктор віктор viktor victor wiktor
виталий віталій vitaly vitaliy vitalii vitali vitalij
владимир vladimir wladimir vladimirr
владислав vladislav
вячеслав vyacheslav viacheslav vjatscheslaw viatcheslav vjaceslav vyatcheslav wjatscheslaw
геннадий gennady gennadiy gennadii gennadi genadi genady gennadij guennadi
георгий georgy georgiy georgii georgi georgij gueorgui
герман german
глеб gleb
григорий grigory grigoriy grigorii grigori grigorij
даниил daniil danil
денис denis
дмитрий dmitry dmitriy dmitrii dmitri dmitrij dimitri dimitry dmitrey
евгений evgeny evgeniy evgenii yevgeny yevgeniy yevgenii evgeni jewgeni evgueni evgenij yevgeni eugeny ievgeny yevgenij
егор egor yegor
ефим efim yefim
захар zakhar zahar
иван ivan
игорь igor
илья ilya ilia ilja
иосиф iosif
кирилл kirill kiril
константин konstantin constantin
леонид leonid
лев lev
макар makar
максим maksim maxim maxime
матвей matvey matvei matvej
михаил міхаіл mikhail mihail michail mikhael mixail
никита nikita
николай nikolai nikolay nikolaj nicolai nicolay
олег oleg oleh
павел pavel pawel
петр petr pyotr piotr pjotr
родион rodion rodyon родіон
радзівон radzivon
роман roman
ростислав rostislav
руслан ruslan
савелий saveliy savely
святослав svyatoslav sviatoslav swjatoslaw
семен semen semyon semion
сергей sergei sergey sergej serguei sergeii
станислав stanislav
степан stepan
тимофей timofey timofei
тимур timur
федор fedor fyodor feodor fjodor fiodor
филипп filipp filip
эдуард eduard
юрий юрій юрый yuri yury yuriy iurii yurii jurij juri iury jury iouri iuri youri yurij iuriy
яков yakov iakov jakov jakow yakow
ярослав yaroslav iaroslav jaroslav
# Russian given names of women
александра aleksandra alexandra
алина alina
анастасия anastasia anastasiya anastasiia anastassia anastasija
анна anna
валентина valentina
вера vera
виктория viktoria viktoriya victoria viktoriia victoriya
галина galina
дарья daria darya darja
евгения evgenia evgeniya yevgenia yevgeniya evgeniia
екатерина ekaterina yekaterina jekaterina ekatarina iekaterina
елена јелена elena yelena jelena ielena
елизавета elizaveta yelizaveta
ирина irina
ксения ksenia kseniya ksenya xenia kseniia
лариса larisa larissa
лидия lidia lidiya lydia lidiia
людмила lyudmila liudmila ljudmila ludmila lioudmila
маргарита margarita
мария maria mariya mariia marija
марина marina
надежда nadezhda nadejda nadeschda nadezda
наталья наталія наталия natalia natalya nataliya natalja nataliia nathalia
нина nina
оксана oksana oxana
ольга olga
полина polina
раиса raisa
светлана svetlana swetlana
софья sofia sofya sofja sofiya
тамара tamara
татьяна tatiana tatyana tatjana tatianna
ульяна ulyana uliana
юлия yulia yuliya iuliia yuliia julija iulia ioulia
яна yana iana
# Ukrainian given names
олександр oleksandr olexandr olexander oleksander
олексій oleksii oleksiy olexiy oleksij oleksi
андрій andrii andriy andrij
василь vasyl wasyl vassyl
володимир volodymyr volodimir wolodymyr volodymir
дмитро dmytro dmitro
євген yevhen yevgen evhen ievgen ievhen
ігор ihor
катерина kateryna katerina
михайло mykhailo mykhaylo mykhajlo mihajlo mikhailo
микола mykola mikola
олена olena
петро petro
сергій serhii serhiy sergiy sergii serhij sergij
тарас taras
богдан bohdan bogdan
григорій hryhorii hryhoriy hrihoriy
геннадій hennadii hennadiy
зеленський зеленский zelensky zelenskyy zelenskiy zelenskyi selenskyj zelenski zelenskij
порошенко poroshenko porochenko poroschenko
янукович yanukovych yanukovich ianoukovitch janukowitsch janukovych janukovyc
# Belarusian given names
аляксандр aliaksandr alyaksandr
аляксей aliaksei alyaksei aliaxei alyaksey
анатоль anatol
віктар viktar
уладзімір uladzimir uladzimer
дзмітрый дзьмітры дзмитрый dzmitry dzmitriy dzmitryi dzmitri
дзяніс dzianis dzyanis
яўген яуген yauhen yawhen iauhen
ягор yahor
ігар ihar
кірыл kiryl
мікалай mikalai mikalay
мікіта mikita
алег aleh
пятро piatro
раман raman
рыгор ryhor
сяргей siarhei syarhei siarhey sjarhej siarhej
сцяпан stsiapan
вячаслаў viachaslau vyachaslau
уладзіслаў uladzislau
наталля natallia
вольга volha
святлана sviatlana svyatlana
алена alena
таццяна tatsiana tatstsiana
лукашэнка лукашенко lukashenko lukashenka loukachenko lukaschenko lukashenco
# Frequent Russian family names with more than one romanisation
путин putin poutine
медведев medvedev medwedew medvedyev medvedjev
шойгу shoigu shoygu choigou schoigu
ельцин yeltsin eltsin jelzin ieltsine
хрущев khrushchev hruschev chruschtschow khrouchtchev khruschev
горбачев gorbachev gorbachov gorbatchev gorbatschow
чайковский tchaikovsky chaikovsky tschaikowski chaykovskiy
чубайс chubais chubays tschubais
пригожин prigozhin prigojine prigoschin prigozin
дерипаска deripaska
ковальчук kovalchuk kowaltschuk kovaltchouk
тимченко timchenko tymchenko timtschenko
ротенберг rotenberg
якунин yakunin iakunin jakunin iakounine
щербаков shcherbakov scherbakov sherbakov chtcherbakov
жириновский zhirinovsky zhirinovskiy schirinowski jirinovski zhirinovskii
ющенко yushchenko iouchtchenko juschtschenko yuschenko
тимошенко tymoshenko timoshenko timochenko timoschenko
кличко klitschko klychko klichko
захарченко zakharchenko
аксенов aksyonov aksenov axenov aksionov
кравцов kravtsov kravcov
соколов sokolov
яценюк yatsenyuk iatseniouk jazenjuk yatseniuk
# South Slavic and others
ђорђе djordje dorde
милошевић milosevic miloshevich milosevitch
младић mladic mladich
караџић karadzic karadzhich karadzich
шешељ seselj sheshel
ђукановић djukanovic dukanovic
вучић vucic vuchich vutchitch
лукић lukic lukich
живковић zivkovic zhivkovich
јован jovan yovan iovan
хаим haim chaim hayim chayim khaim
`)
