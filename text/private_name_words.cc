// SPDX-License-Identifier: MIT
#include "text/private_name_words.h"

#include <algorithm>
#include <array>

#include "text/private_parts.h"

namespace kb::text::secrets {
namespace {

using Word = std::string_view;

constexpr Word kOrdinary =
    " abad abril acacia ace acero ada adan africa agosto agua aguila aire al alamo alamos alba "
    "alcalde alegre alegria aleman alfaro alguacil alma alto amable amada amado amber america "
    "amor amores amparo an angel angeles angustias apple april archer arena arenas arias armas "
    "arroyo art ash asuncion august augusto aura aurora autumn azucena azul back bajo baker "
    "ball ballesta bank banks barato barba barber barbero barker barranco barrio barrios base "
    "basil bass bath battle bautista bay beach beam bean beard bee begonia belen bell bella "
    "bello benigno berg bermejo berry best bien bill binder bird bishop black blanc blanca "
    "blanco bleu bliss block bloom blue bob bold bolsa bolt bond bonet bonito booker booth "
    "bosch bosque bosques boss bote bow bowl bowman box branch brand brandy braun bravo bread "
    "brewer brick bridge bridges bright broad brook brooks brothers brown bruno buck bud buddy "
    "buendia bueno bull bunny burgos burns burr bush butcher butler byte caballero cabello "
    "cabeza cabezas cable cables cabra cabrera cadena cadenas cage cake cal caldera call calle "
    "calvo camino camp campo campos can canas candela candida candido candy cannon cano "
    "cantero canto cantor cantos capilla caracol carbon card caridad caro carol carolina "
    "carpenter carpintero carrera carretero carrier carter carver casa casado casal casas case "
    "cash cask castano castillo castillos castle casto cat catalan cava cave cebolla celeste "
    "cerezo cerrajero cerro chain chalk chambers chance chandler chapa chapel chapman charity "
    "charm chase cherry chess chest chica chico chicos chief child chip christian chuck church "
    "cielo cierto ciruelo cisne clara clark claro claros clavel clay clean clear clemente "
    "clementina clementine click cliff clip close cloud coal coast cob cobos cobre cock code "
    "coffin cold cole coleman colorado colt combs concepcion conde conejo consolacion "
    "constancia constante consuelo cook cooper cope coral cordero cordoba corn corner coronel "
    "corral corrales correa correas cortes cortina corto costa costas cotton court cove craft "
    "crane creed crespa crespo crisp cristal crook cross crow crown cruz crystal cuadra "
    "cuadrado cuenca cuenta cuesta cueva cuevas cup cura curl curry custodio cutter daisy dale "
    "dalia dance dancer dark darling dash dawn day deal dean dear deck delgado delicado dell "
    "desamparados destiny diamante diamond diana dick do dodge dolores domingo don donaire "
    "donato dot dove drake draper drew driver drum dry duke dulce duque duran duro dust dyer "
    "eagle earl early east easter ebony echo edge elder ember encarnacion encina english "
    "entrena ernest escudero esmeralda esperanza espino espinosa este estela estrella eva eve "
    "fair faith faithful falls farm farmer faro fausto fe felicity felix feliz feo fern ferro "
    "fiel field fields fijo file finch fine fish fisher fix flag fleet flint flood flor flora "
    "flores flower flowers font foot ford forest forge fortune foster fox fraile franca "
    "frances franco frank free freeman french friend frost frutos fry fuensanta fuente fuentes "
    "fuerte fuertes fuller gail gala galan gale galera gallardo gallego gallo gamble game gamo "
    "ganso garden garland garrido garza gate gates gavilan gay gema gene generosa generoso "
    "gentle gentry georgia gift gill ginger glad glass glen gloria glow goat gold golden good "
    "goodman gordo grace gracia gracias grain granados grand grande grano grant grass grave "
    "graves gray green grey gross ground grove guapa guapo guard guardia guerra guerrero "
    "guijarro guy ha hack halcon hale hall hammer hand hank harbor hardy harmony harper hart "
    "haste hatch haven hawk hay hazard hazel head heath heather heaven herb heredero hermano "
    "hermoso hero herrero herreros hidalgo hierro high hill hills him holder holly home "
    "honesto honey honor honour hood hook hope horn hortensia host house hoyos hoz huerta "
    "huertas huerto hull hunt hunter hurt husband ice ida iglesia iglesias ingles ink inocente "
    "invierno iris iron israel ivy izquierdo jack jade jara jardin jardines jasmine jay jazmin "
    "jean jesus jet jewel jewell jimmy joint jolly jordan josh joy judge julio jumper june "
    "jung junio junior jurado justo kaiser kay keen keeper key keys kind king kit kitchen "
    "kitty klein knight koch kurz lace lacy ladd lago lagos laguna lake lamb lamp lance lane "
    "lang lara largo lark laurel law le lea lead leader leaf leal lechuga lee lemon leo leon "
    "ley liberty light lily lima limon limones linares lincoln linda linde link lirio lis "
    "listo little llamas llano llanos llave llaves lobo lock locke log london long lopera lord "
    "love low lozano lucero luck lucky luna lunch lunes luque luz mace macho madera madrid "
    "maestre maestro magnolia main major malo manager mann manos manual manzano mar marc march "
    "marco marcos mare mares margarita marina mark marker marks maroto marques marron marsh "
    "marshall martes martirio mas mason mast mat mata matas match maverick max maxima maximo "
    "may mayo mayor mayoral maza mazas mead meadow meadows media medina mejor mellow melody "
    "menor mercader mercado mercedes mercer merchant mercy merino merluza merry mesa mesas "
    "messenger meta mia miel mike milagro milagros milan mild miles milk mill milla miller "
    "mills mina minor mint minute mirror misty moderno modesta modesto molina molinero molino "
    "molinos money monja monje monk montana monte montero montes moody moon moor mora moral "
    "morales moreno morning moro moss mota moulin mount mudo muela muelas mula mundo my myrtle "
    "nada nail naranjo nash nation navarro navas navidad neat negro net neu nevado new nick "
    "nieto nieve nieves night no noble noche nogal noir noon norm norte north notario note "
    "nova novillo novo nube nuevo nurse nutter oak oakes obispo ocean oeste olaya oliva olivar "
    "olivares olive olivo olla olmo olmos once opal oreja oro oso otero pace pack page paige "
    "pain paja pajaro palacio palacios palma palmas paloma palomar palomo pan pansy paper "
    "parada paradise parador pardo paredes paris parish park parker parks parra parral "
    "parrilla pascua pascual pasos pastor pastora pat patch path patience pato patria patsy "
    "patty pavo pavon paz peach peacock peak pear pearl peces pedrero peg peinado pelado "
    "pelayo pen pena penas penny pepper peral perdices perea pereza perla pescador petit pez "
    "phoenix pickles pico pie piedra pierce pike pilar pilares pinar pinares pine pino pintado "
    "pinto pintor pio pip pipe piper place placido plain planas plano plant plata platas "
    "platero playa player plaza plazas plum pobre polish polo pons pool pope poppy porras port "
    "portal porter portillo post potter pound pounds power powers poza pozo pozos pozuelo "
    "pradera prado prados preacher precious presa press price pride prieto primavera primitivo "
    "primo prince print prior proctor prosper prospero prudence prudencia puente puentes "
    "puerta puertas puerto pulido pura purificacion puro purple queen quick quiebra quijada "
    "quill quintana quintas quinto rain rainbow rains ramal ramo ramos rana rank raven ray "
    "rayo read reader real recio redonda redondo redondos reed reef regalado regalo regla "
    "reina reloj remedio remedios render reposo rest retamar rex rey reyes ribera rice rich "
    "richter rico rider ridge riego rincon rincones ring rio rios river rivera rivers rivet "
    "rizo roads rob robin robins roble robles roca rocio rock rocky rod rojas rojo rollo roman "
    "romana romano romeo romero root rosa rosado rosal rosales rosalia rosario rosas rose "
    "rosell rosemary rota roto rouge roux rove rowan royal rubi rubia rubio ruby rudder rueda "
    "ruedas runner rush russet rusty sabado sabater sabina sacristan sadler saffron sage sail "
    "saint sal sala salado salas sales salinas sally salmon salto salud salvador sand sander "
    "sandy sanidad santa santo santos sapphire sardina sastre sauce savage savannah saw sawyer "
    "scales scan scarlet scholar school schwarz scout seal seaman season seco segado segovia "
    "segundo segura seguridad seguro self selva sentado serena serenity sereno serra serrano "
    "server set severo sevilla sewell shade sharp sheet shell shepherd shields shilling ship "
    "shore short sienna sierra silent silk silla silver sims singer sister skinner skip sky "
    "slate slater small smart smith snow so sobrado sobras sobrino socias socorro sol solano "
    "solar soldado sole soledad soler sommer son sonny sordo soria sorrow soto south spark "
    "sparks sparrow speaker spear speed spice spring spur squire stable stack stamp standing "
    "star stark starr stead steed steel steer stein sterling stern still stock stocks stone "
    "storm stormy story strand street string strong su sue sugar summer summers sunny sur swan "
    "sweet swift table tad tambor tanner tansy tapia tapias taste tawny taylor tejada tejado "
    "tejedor tejero tela tell temper temperance tempest temple ten tenorio ternero tester "
    "thatcher thorn thorne thread thrift tierra tiger till timber tirado tirante to tocado "
    "toledano toledo tomas tomate tomillo torch toro torre torrent torres tower towers town "
    "townsend trace trail train trapero tree tres trigo trillo trinidad trinity trip trucha "
    "truelove trueno trust tub tucker tune turner twist underwood unity upright urbano vaca "
    "vado vale valencia valentine valero valeroso valiente valle valles valley valor van vane "
    "vaquero vega vela velada velo velvet ventana ventas ventura vera verano verdad verde "
    "verdugo verity verona vert vest vicario vico victor victoria vida vidrio viejo vienna "
    "viento viernes vigo vila villa villar vina vine viola violet violeta virginia virtue "
    "visitacion vital viuda viudez vivid vivo wade wager wake walker wall waller walls ward "
    "warden ware warm wash washington waters watt watts way wealth weather weaver webb "
    "wednesday weed week weir weiss welder wells west whale wheat wheel wheeler white wick "
    "wild wilde wilder will willow wind window wing winner winter winters wise wiseman wish "
    "wolf wolfe wood woods word worker worth worthy wren wright writer yard york you young "
    "zafra zamora zapata zapatero zen zorro zurdo ";
constexpr Word kParticles = " a and da de del den der di do dos du e el i la las le los van von y ";
constexpr Word kIntroducing =
    " a am and ask atentamente att attn avisa avisad buenas by called cc cheers cliente "
    "companera companero con contact contacto d da de dear dias dice dijo doctor doctora don "
    "dona dr dra e es estimada estimado for from gracias hello hey hi hola i'm im jefa jefe "
    "llama llamad llamar llamo miss mr mrs ms noches o ola or oye para por pregunta preguntad "
    "querida querido regards saludos says soy sr sra sra. srta tardes tell thanks to u user "
    "usuaria usuario with y ";
constexpr Word kJoining = " and ask by da e es for from i o or says to tell u with y ";
constexpr Word kOfPersons = " don dona hello hola llamo mr mrs ms soy sr sra srta ";
constexpr Word kActs =
    " abre abrio added already also and answered asked asks avisa aviso borro bought broke "
    "brought called cambio came can cannot cant changed claims clicked comenta comento "
    "complains compro confirma confirmo conoce consigue contesta copied could couldnt cree "
    "creo debe deberia decia deleted dice did didnt dijo does doesnt emailed encontro entra "
    "enviara envio escribe escribia esta estaba estara estuvo feels firma firmo forwarded "
    "found from gave gets got ha had handed has hasnt hates heard here hizo insiste insists "
    "installed intento isnt jura just keeps knew knows le left likes llamo llego lleva "
    "llevaba lost loves made manda mando me met necesita necesitaba needs never no nos olvido "
    "opened opina os pago paid pego perdio phoned picked pide pidio podia podria prefers "
    "prefiere printed propone puede puso put que queria querra quien quiere quito ran rang "
    "recibe recibia recibio reckons recuerda renamed reset respondio rings rompio sabe said "
    "saved saw says seems sees sent set signed sigue solicita solicito speaking still subio "
    "swears tambien tampoco tells tendra tenia texted thinks tiene told took trabaja trae "
    "trajo tried tries typed usa used uses uso ve vendio vendra vendria viene vino vio volvio "
    "vuelve wants was went who will wont works would wrote y ya ";
constexpr Word kThings =
    " al an cada del dos el esa ese esta estas este estos la las los mas muchas muchos muy "
    "otra otro our pocos su sus that the these this those tres un una unas unos your ";
constexpr Word kPlaces =
    " avda avenida barrio c calle carretera colegio ctra google hospital hotel lane mac monte "
    "paseo plaza puerto road san santa santo square street vera villa windows ";

constexpr auto kPairs = std::to_array<std::array<Word, 2>>({{"cruz", "roja"},
                                                            {"mercedes", "benz"},
                                                            {"mark", "as"},
                                                            {"will", "be"},
                                                            {"bill", "to"},
                                                            {"page", "not"},
                                                            {"black", "friday"},
                                                            {"sol", "y"},
                                                            {"mar", "de"},
                                                            {"dolores", "de"},
                                                            {"luz", "verde"},
                                                            {"luz", "roja"},
                                                            {"grace", "period"},
                                                            {"page", "rank"},
                                                            {"sierra", "nevada"}});

}  // namespace

bool is_ordinary_word(Word name) {
  return is_listed(kOrdinary, name);
}
bool is_particle(Word word) {
  return is_listed(kParticles, word);
}

bool introduces_person(Word word) {
  return is_listed(kIntroducing, word);
}
bool introduces_small_name(Word word) {
  return introduces_person(word) && !is_listed(kJoining, word);
}
bool is_said_of_persons_alone(Word word) {
  return is_listed(kOfPersons, word);
}
bool is_act_of_person(Word word) {
  return is_listed(kActs, word) || (word.size() > 4 && word.ends_with("ed"));
}
bool is_article_of_things(Word word) {
  return is_listed(kThings, word);
}
bool is_no_name_beside(Word name, Word last, Word next) {
  if (is_listed(kPlaces, last)) return true;
  return std::ranges::any_of(kPairs,
                             [&](const auto& pair) { return pair[0] == name && pair[1] == next; });
}

}  // namespace kb::text::secrets
