import { lines } from './lines.ts'

/**
 * Names of one origin in several languages. Lists and passports translate them at times (the Ukrainian Volodymyr and the Russian
 * Vladimir are often one person), but they are not spellings of one name: agreement here is weaker than in the table of names.
 *
 * Kind of source: dictionaries of given names; recalled.
 */
export const COGNATES: readonly string[] = lines(`
# East Slavic pairs, which one passport office or another exchanges
aleksandr alexander alexandr oleksandr aliaksandr alyaksandr alessandro alejandro alexandre aleksander aleksandar alexandros iskander
  iskandar sandor alexandru александр олександр аляксандр
aleksey aleksei alexey alexei oleksii oleksiy aliaksei alyaksei alexis alejo алексей олексій аляксей
aleksandra alexandra oleksandra aliaksandra alessandra alejandra
anatoly anatoliy anatol anatolii анатолий анатолій анатоль
andrey andrei andriy andrii andrew andreas andre andres andrea andrzej ondrej andris андрей андрій
anna hanna ann anne ana hannah ganna
anton antonio antoine anthony antonius antal antonin
arkady arkadiy arkadz
arthur artur arturo
artem artsiom artyom artemios артем арцем
benjamin binyamin benyamin beniamino benjamim bunyamin
bohdan bogdan
boris borys barys
daria dariya darya
david davide dawud daoud dawood davud davit
daniel daniil danylo danil daniele daniyal
denis dzianis denys dennis dionysios денис дзяніс
dmitry dmitriy dmitri dmytro dzmitry dimitri demetrius dimitrios dimitar дмитрий дмитро дзмітрый
ekaterina yekaterina kateryna katsiaryna catherine katherine katarina caterina catalina katarzyna екатерина катерина
elena yelena olena alena helen helena helene elaine ilona елена олена алена
elias ilyas ilias elijah ilya illia eliyahu илья ілля
elizabeth elisabeth isabel elizaveta yelizaveta lisbeth elzbieta isabella
evgeny evgeniy yevgeny yevgeniy yevhen yauhen eugene eugen eugenio евгений євген яўген
evgenia yevgenia yauheniya eugenia
galina halyna halina
gennady gennadiy hennadii henadz
george georgy georgiy georgi heorhiy jorge giorgio georg georges giorgi jerzy jiri yuri yury yurii jurgis juraj георгий георгій юрий
gleb hlib
grigory grigoriy hryhoriy hryhorii ryhor gregory gregor gregorio gregoire krikor григорий григорій рыгор
igor ihor ingvar игорь ігор ігар
ivan john juan jean johann johannes giovanni joao ioan jan jovan ivane hovhannes ioannis yahya yuhanna yohanan jon sean ian evan ion johan
  jens hans иван іван
ignatius ignacio ignazio ignat
illarion hilarion
jacob jakob yakov yakiv james jaime giacomo jacques iago yaqub yaakov jakub santiago diego tiago jacobo яков яків
joseph josef jose giuseppe josip iosif yosyp yusuf youssef yosef yusif jozef jozsef osip
joachim joaquin yakim
jonah yunus yona jonas
joshua jesus isa yeshua yehoshua josue
julia yulia iuliia yuliya giulia julie юлия
kirill kyrylo cyril kiryl кирилл кирило
konstantin kostyantyn kanstantsin constantine konstantinos costantino константин костянтин канстанцін
lazarus lazaro lazar
leo lev leon leonid leonard
louis luis luigi ludwig lodovico luiz lajos ludvik lluis
luke lucas luca lukas luka loqa
mark marc marco marcos marek markus marcus
maria mary mariam maryam marie miriam meryem mariya maryia marija marya мария марія
martin martino marten morten
matthew matteo mateo matthias mathieu mateusz matvey matviy matti matei
maxim maksim maksym maximus
michael mikhail mykhailo mykhaylo mikhal mihail miguel michele michel mikael mikheil mikail mihaly michal мишель михаил михайло міхаіл
moses musa moussa moshe moises mose moise
muhammad mohammed mohamed mehmet mehmed mamadou magomed memet
ahmad ahmed ahmet akhmad amadou
nadezhda nadiya nadia надежда надія
natalia natalya nataliya nathalie natallia наталья наталля
nicholas nikolai nikolay mykola mikalai nicolas niccolo nikola nikolaos miklos nicola николай микола мікалай
noah nuh noe
oleg oleh aleh олег алег
olga olha volha helga ольга вольга
paul pablo pavel pavlo paolo paulo pal pavlos paulus bulus павел павло
peter pedro petr pyotr petro pierre pietro piotr petros petar peeter boutros butrus pjotr piatro петр петро пятро
philip philippe felipe filippo filip filipp philipp fulup филипп пилип pylyp
pelagia pelageya
rachel rahel raquel rahil
richard ricardo riccardo ryszard
robert roberto ruprecht
rodion rodyon radzivon родион родіон радзівон
roman raman
samuel samuil shmuel samuele samwil
sergey sergei sergiy serhiy serhii siarhei syarhei sergio serge sergius sarkis сергей сергій сяргей
simon semen semyon shimon simeon simone simao szymon семен
solomon suleiman sulayman shlomo salomon soleiman suleyman
sofia sophia sophie zofia
stanislav stanislaw stanislau estanislao stanislas
stephen steven stefan esteban etienne stefano stepan istvan stephanos estevao shtefan stsiapan степан
svetlana svitlana sviatlana светлана світлана святлана
tatiana tatyana tetiana tetyana tatsiana татьяна тетяна таццяна
theodore fyodor fedor teodor fedir theodoros teodoro федор федір
thomas tomas tommaso tomasz foma tome tuma
timothy timofey timoteo tymofiy
vasily vasiliy vasyl vasil basil basile basilio vasileios василий василь
valentin valyantsin valentino
valery valeriy valeri valerio валерий валерій валерый
viktor victor viktar vittorio vitor wiktor виктор віктор віктар
vincent vincenzo vicente vikentiy
vitaly vitaliy vitalii vital vitale виталий віталій
vladimir volodymyr uladzimir wladimir wlodzimierz waldemar владимир володимир уладзімір
vladislav vladyslav uladzislau wladyslaw ladislav laszlo владислав уладзіслаў
vyacheslav viacheslav viachaslau wieslaw vaclav wenceslaus vjaceslav вячеслав вячаслаў
walter gualterio valter
william guillermo guillaume wilhelm guglielmo willem guilherme vilhelm
yegor yehor yahor egor
zachary zakhar zakariya zacharias zaccaria zakaria
# Biblical and Koranic names
aaron harun aharon haroun aron
abel habil
abraham ibrahim avraham abram ebrahim ibraheem avram brahim abramo
adam adem
christopher kristoffer cristobal christophe krzysztof khristofor christoph cristoforo hristofor
christian kristian cristian krisztian hristian
ezekiel hizqil yehezkel
ezra uzayr
gabriel jibril gavriel gavriil gabriele djibril cebrail
hagar hajar
isaac ishaq yitzhak isaak eshaq isak iskhak
ishmael ismail esmail ismael
israel isroil yisrael
jeremiah irmiya jeremias yeremey
job ayyub ayoub eyup iov
lot lut
raphael rafael rafail raffaele refael
saul talut shaul
zechariah zakariyya
# West European
albert alberto albrecht adalberto
alfonso alphonse alfons
bartholomew bartolomeo bartolome
bernard bernardo bernhard
charles carlos karl carlo karel carl karol
edward eduardo edouard eduard edoardo edvard
emil emilio emile
ernest ernesto ernst
ferdinand fernando hernando ferran
francis francisco francesco francois franz frantisek ferenc franciszek frans
frederick federico friedrich frederic fredrik fryderyk
henry enrique henri enrico heinrich hendrik henrique henryk
jerome jeronimo geronimo hieronymus
laurence lorenzo laurent lars lorenz lourenco
oliver olivier oliviero
patrick patricio patrice
raymond ramon raimundo raimondo
rudolf rodolfo rudolph
salvador salvatore
`)
