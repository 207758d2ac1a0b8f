// SPDX-License-Identifier: MIT
#include "text/private_name_words.h"

#include <algorithm>
#include <array>

#include "text/private_parts.h"

namespace kb::text::secrets {
namespace {

using Word = std::string_view;

constexpr Word kOrdinary =
    " abad abril acacia ace acero ada adan africa agua aguila aire alba alcalde alegre alegria "
    "alfaro alguacil alma amable amada amado amber america amor amores amparo angel angeles "
    "angustias april archer arena arenas arias armas arroyo art ash asuncion august augusto "
    "aura aurora autumn azucena back baker ball ballesta banks barba barber barbero barker "
    "barranco barrio barrios base basil bass bautista bay beach begonia belen bell bello "
    "benigno berg bermejo berry best bill binder bishop black blanca blanco bliss block blue "
    "bob bolsa bolt bond bonito booker booth bosque bosques boss bow bowman box branch brand "
    "brandy bravo brewer bridges bright brook brooks brown bruno buck bud buddy bueno burgos "
    "burns burr bush butcher butler byte caballero cabello cabeza cabezas cabrera cadena "
    "cadenas caldera calle calvo camino camp campo campos canas candela candido candy cannon "
    "cano cantero cantos carbon caridad carol carpintero carrera carretero carter carver casado "
    "casas case cash castano castillo castle casto cat catalan cebolla celeste cerezo cerrajero "
    "cerro chambers chance chandler chapel chapman charity chase cherry chip christian chuck "
    "church cielo clara clark claro clavel clay clemente clementina clementine cliff clip close "
    "cloud coffin cole coleman colorado colt combs concepcion conde conejo consolacion "
    "constancia constante consuelo cook cooper coral cordero cordoba corral corrales correa "
    "correas cortes costa cotton crane crespo cristal crook cross crown cruz crystal cuadra "
    "cuadrado cuenca cuesta cueva cuevas cura curry custodio daisy dale darling dash dawn day "
    "dean dear deck delgado dell desamparados destiny diana dick dodge dolores domingo don "
    "donato dot dove drake draper drew driver dry duke dulce duque dyer earl early east ebony "
    "elder ember encarnacion encina ernest escudero esmeralda esperanza espinosa estela "
    "estrella eva eve fair faith falls farmer fausto fe felicity felix feliz fern fiel field "
    "fields finch fine fisher fleet flint flood flor flora flores flower flowers ford forest "
    "fortune foster fox fraile franco frank freeman french friend frost fry fuensanta fuente "
    "fuentes fuerte fuller gail gala galan gale gallardo gallego gallo gamble gamo garden "
    "garland garrido gates gavilan gay gema gene generosa generoso gentry georgia ginger glass "
    "glen gloria gold golden good goodman gordo grace gracia gracias grain granados grande "
    "grant grave graves gray green grey ground grove guapa guapo guard guerra guerrero guy "
    "halcon hale hall hammer hand hank harbor hardy harmony harper hart hatch haven hawk hay "
    "hazel head heath heather heaven herb heredero hermano hermoso hero herrero herreros "
    "hidalgo hierro high hill holder holly honesto honey honor hood hope horn hortensia house "
    "hoyos huerta huertas huerto hunt hunter hurt ida iglesia iglesias inocente invierno iris "
    "israel ivy izquierdo jack jade jara jardin jardines jasmine jay jazmin jean jesus jewel "
    "jewell jimmy joint jolly jordan josh joy judge julio june junio junior jurado justo kay "
    "keen key keys king kit kitchen kitty knight lacy lago lagos lake lamb lamp lance lane lara "
    "lark laurel law lea leaf leal lee leo leon ley liberty lily limon linares linda lirio lis "
    "little llano lobo lock long lopera lord love low lozano lucero luna lunes luque luz macho "
    "madera madrid maestre maestro magnolia major mann manos manzano mar march marco marcos "
    "margarita marina mark marks marques marron marsh marshall martes martirio mason mat mata "
    "maverick max maxima maximo may mayo mayor mayoral mead media medina mejor melody menor "
    "mercado mercedes mercer merchant mercy merino merry mesa mia miel mike milagro milagros "
    "milan miles mill miller mills mina minor mirror misty moderno modesta modesto molina "
    "molinero molino molinos money monje monk montana monte montero montes moody moon mora "
    "moral moreno morning moro moss mount mula myrtle nail naranjo nash navarro new nick nieto "
    "nieve nieves noble noche nogal noon norm north nova novo nube nuevo nurse nutter ocean "
    "oliva olivares olive olivo olmo opal oro otero pack page paige pain palacio palacios "
    "paloma palomar palomo pansy paradise pardo paris parish park parker parks parra parral "
    "parrilla pascua pascual pastor pat patience patria patsy patty pavo pavon paz peach "
    "peacock pearl pedrero peg pelayo pena penas penny pepper peral perdices perla pescador "
    "phoenix pickles pico pie piedra pierce pike pilar pino pinto pintor pio pip pipe piper "
    "place placido plano plant plata playa player plaza polo pool pope poppy porras portal "
    "porter portillo post potter pound pounds power pozo prado preacher precious presa price "
    "prieto primavera primitivo primo prince print prior prospero prudence prudencia puente "
    "puentes puerta puerto pura purificacion queen quick quijada quill quinto rain rainbow "
    "rains ramal ramo ramos raven ray read real recio redondo reed reef regalado reina reloj "
    "remedio remedios reposo rest retamar rex rey reyes ribera rice rich rico rider rincon ring "
    "rio rios river rivera rivers roads rob robin roble robles roca rocio rock rod rojo roman "
    "romano romeo romero root rosa rosado rosal rosales rosalia rosario rosas rose rosemary "
    "rowan rubi rubio ruby rudder rueda ruedas rush russet rusty sabado sabina sacristan sadler "
    "saffron sage saint sal salado salas sales salinas sally salud salvador sand sandy sanidad "
    "santa santo santos sapphire sardina sastre savage savannah sawyer scales scarlet school "
    "scout seal seco segovia segundo seguro self serena serenity sereno serrano severo sevilla "
    "sewell shade sharp shepherd shields shore short sienna sierra silk silla silver sims "
    "singer sister skinner skip sky slater small smart smith snow sobrino socias socorro sol "
    "solano solar soledad soler son sonny soria soto south spark sparks speaker spear speed "
    "spice spring stack stamp standing star starr stead steel sterling stern stock stocks stone "
    "storm stormy story street strong sue sugar summer summers sunny swan swift tad tambor "
    "tanner tansy tapia taste tawny taylor tejada tejedor tejero temperance temple ternero "
    "thatcher thorn thorne tierra tiger tirado toledo tomas tomate toro torre torres towers "
    "town townsend trace train tree trigo trillo trinidad trinity trip trust tucker turner "
    "twist underwood unity upright urbano vaca vale valencia valentine valero valeroso valiente "
    "valle valley van vaquero vega vela velada velo velvet ventura vera verano verdad verdugo "
    "verity vest vicario vico victor victoria vida viento viernes villa villar vina vine violet "
    "violeta visitacion vital viudez vivid vivo wade walker wall waller walls ward warden ware "
    "waters watt watts weaver webb wednesday weed welder wells west wheat wheeler white wick "
    "wild wilder will willow winner winter winters wise wiseman wolf wolfe wood woods worth "
    "wren wright yard young zamora zapata zapatero zen zorro zurdo ";
constexpr auto kParticles =
    std::to_array<Word>({"a", "and", "da", "de", "del", "den", "der", "di",  "do",  "dos", "du",
                         "e", "el",  "i",  "la", "las", "le",  "los", "van", "von", "y"});
constexpr auto kIntroducing = std::to_array<Word>(
    {"a",         "am",        "and",     "ask",     "atentamente", "att",    "attn",
     "avisa",     "avisad",    "buenas",  "by",      "called",      "cheers", "cliente",
     "companera", "companero", "con",     "contact", "contacto",    "d",      "de",
     "dear",      "dice",      "dijo",    "doctor",  "doctora",     "don",    "dona",
     "dr",        "dra",       "e",       "es",      "for",         "from",   "gracias",
     "hello",     "hi",        "hola",    "i'm",     "im",          "jefa",   "jefe",
     "llama",     "llamad",    "llamar",  "llamo",   "miss",        "mr",     "mrs",
     "ms",        "o",         "ola",     "or",      "para",        "por",    "pregunta",
     "preguntad", "regards",   "saludos", "says",    "soy",         "sr",     "sra",
     "sra.",      "srta",      "tell",    "thanks",  "to",          "u",      "user",
     "usuaria",   "usuario",   "with",    "y"});
constexpr Word kJoining = " and ask by e es for from i o or says to tell u with y ";
constexpr Word kOfPersons = " don dona hello hola llamo mr mrs ms soy sr sra srta ";
constexpr Word kBeforeTimes = " de desde en hasta in last next of para proximo pasado since until ";
constexpr Word kActs =
    " abre already also and asked asks avisa called can cannot changed comenta confirmo contesta "
    "could cree creo dice did dijo does entra envio escribe esta forwarded from gets got ha had "
    "has here hizo just keeps knows le llamo lleva mando me necesita necesitaba needs never no "
    "nos os pide pidio puede que queria quien quiere recibe respondio sabe said says sees sent "
    "sigue speaking still tambien tampoco tells thinks tiene told trabaja tried tries usa uses "
    "ve wants was who will works would wrote y ya ";
constexpr auto kThings = std::to_array<Word>(
    {"al",    "an",   "cada",  "del",  "dos",   "el",  "esa",  "ese",    "esta",
     "estas", "este", "estos", "la",   "las",   "los", "mas",  "muchas", "muchos",
     "muy",   "otra", "otro",  "our",  "pocos", "su",  "sus",  "that",   "the",
     "these", "this", "those", "tres", "un",    "una", "unas", "unos",   "your"});
constexpr auto kPlaces =
    std::to_array<Word>({"avda",   "avenida", "barrio",   "c",     "calle",  "carretera", "colegio",
                         "ctra",   "google",  "hospital", "hotel", "lane",   "mac",       "monte",
                         "paseo",  "plaza",   "puerto",   "road",  "san",    "santa",     "santo",
                         "square", "street",  "vera",     "villa", "windows"});
constexpr auto kTimes =
    std::to_array<Word>({"abril", "april", "august", "domingo", "julio", "june", "junio", "lunes",
                         "mar", "martes", "may", "mayo", "sabado", "viernes"});

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
constexpr auto kFormWords = std::to_array<Word>(
    {"sl",    "sa",    "slu",   "sau",     "slp", "sll",   "sal",    "cb",  "sc",
     "scp",   "scoop", "ltd",   "limited", "llc", "inc",   "gmbh",   "ag",  "sas",
     "sarl",  "srl",   "bv",    "plc",     "co",  "coop",  "s l",    "s a", "s l u",
     "s a u", "s l p", "s l l", "c b",     "s c", "s c p", "s coop", "lda"});
// Longer ones first.
constexpr auto kForms = std::to_array<Word>(
    {"s. coop.", "s.coop.", "s.l.u.", "s.l.p.", "s.l.l.", "s.a.u.", "s.c.p.", "s.coop", "s. l.",
     "s. a.",    "s.l.u",   "s.l.p",  "s.l.",   "s.a.",   "c.b.",   "s.c.",   "s.r.l.", "limited",
     "s.a.s.",   "gmbh",    "sarl",   "ltd.",   "inc.",   "coop.",  "s.l",    "s.a",    "slu",
     "slp",      "sau",     "sll",    "srl",    "plc",    "ltd",    "llc",    "inc",    "scp",
     "sl",       "sa",      "cb",     "bv",     "ag",     "co."});

template <size_t N>
bool is_sorted_in(const std::array<Word, N>& words, Word word) {
  return std::ranges::binary_search(words, word);
}

bool is_number(Word word) {
  return !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

bool is_ordinary_word(Word name) {
  return is_listed(kOrdinary, name);
}
bool is_particle(Word word) {
  return is_sorted_in(kParticles, word);
}

bool introduces_person(Word word) {
  return is_sorted_in(kIntroducing, word);
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
  return is_sorted_in(kThings, word);
}
bool is_no_name_beside(Word name, Word last, Word next) {
  if (is_sorted_in(kPlaces, last)) return true;
  if (is_sorted_in(kTimes, name) &&
      (is_number(last) || is_number(next) || is_listed(kBeforeTimes, last)))
    return true;
  return std::ranges::any_of(kPairs,
                             [&](const auto& pair) { return pair[0] == name && pair[1] == next; });
}

size_t legal_form_words(const std::vector<std::string>& words) {
  std::string last;
  for (size_t count = 1; count <= 3 && count < words.size(); ++count) {
    const auto& word = words[words.size() - count];
    last = last.empty() ? word : word + " " + last;
    const bool longer =
        count < 3 && count + 1 < words.size() && words[words.size() - count - 1].size() == 1;
    if (!longer && is_among(kFormWords, last)) return count;
  }
  return 0;
}

size_t end_of_legal_form(const Letters& text, size_t at) {
  constexpr size_t kLongest = 8;
  const size_t comma = text[at] == ',' ? at + 1 : at;
  if (!is_blank(text[comma])) return at;
  const size_t begin = comma + 1;
  const auto next = text.folded(begin, std::min(begin + kLongest, text.size()));
  for (const auto form : kForms) {
    const size_t end = begin + form.size();
    if (next.starts_with(form) && !is_letter(text[end]) && !is_digit(text[end])) return end;
  }
  return at;
}

}  // namespace kb::text::secrets
