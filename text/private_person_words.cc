// SPDX-License-Identifier: MIT
#include "text/private_person_words.h"

#include <array>

#include "text/private_parts.h"

namespace kb::text::secrets {
namespace {

using Word = std::string_view;

constexpr auto kSpeaking = std::to_array<Word>(
    {"habla*",   "hable*",    "dicho",     "dije",    "dile",      "decid*",   "decir*",
     "digo",     "pregunt*",  "llam*",     "avis*",   "escrib*",   "escrito",  "pedid*",
     "pedir*",   "pidele",    "mandad*",   "mandar*", "mandale",   "mandado",  "envia*",
     "enviado",  "reenvia*",  "contact*",  "quedar",  "quedad*",   "quedamos", "quedado",
     "speak*",   "spoke*",    "talk*",     "write",   "wrote",     "said",     "explica*",
     "contado",  "consult*",  "reunid*",   "reunion", "ver",       "copia",    "conozco",
     "conoces",  "visto",     "reach",     "listen",  "answer*",   "coment*",  "mande",
     "envie",    "pase",      "paso",      "pasado",  "pasadselo", "pasalo",   "pasaselo",
     "pasasela", "enviaselo", "mandaselo", "dijo"});
constexpr Word kSpokenTo = " a con to with ";
constexpr Word kAsking = " ask asked tell told ping call called text emailed phoned ";
constexpr Word kThings =
    " account agenda buzon carpeta clave computer contrasena correo cuenta desk despacho dni "
    "email equipo extension firma folder inbox ipad iphone laptop letra mac mail mailbox "
    "mobile monitor movil nie nif number office ordenador parte password pc permiso permisos "
    "phone portatil puesto raton screen sesion tablet teclado telefono user usuario whatsapp ";
constexpr Word kIrregular = " visto dicho puesto escrito abierto roto resuelto ";
constexpr Word kNoActs = " ido dado sido habido tenido salido quedado llegado caido estado ";
constexpr Word kPronouns = " la las le les lo los me nos os te ";
constexpr Word kClauses = " aunque because but cuando if pero porque pues que si since when while ";
constexpr Word kGoesOn = " again de del desde from here otra otravez speaking the we writing your ";
constexpr Word kActs =
    " asked asks called comenta cree dice dijo escribio firmo forgot knows llamo lleva mando me "
    "necesita nos os "
    "pide pidio pregunta quiere sabe said says sent thinks told trabaja wants wrote ";
constexpr Word kOpeners =
    " bien bravo bueno claro clear fair fine good grace gracias justo mejor okay primero right "
    "segundo seguro sharp socorro sure true vale well will ";

}  // namespace

bool is_speaking(Word word) {
  return is_among(kSpeaking, word);
}
bool is_before_spoken_to(Word word) {
  return is_listed(kSpokenTo, word);
}
bool is_asking(Word word) {
  return is_listed(kAsking, word);
}
bool is_thing_of_person(Word word) {
  return is_listed(kThings, word);
}
bool is_participle(Word word) {
  const bool is_regular = word.ends_with("ado") || word.ends_with("ido");
  return is_listed(kIrregular, word) || (is_regular && !is_listed(kNoActs, word));
}
bool is_pronoun(Word word) {
  return is_listed(kPronouns, word);
}
bool begins_clause(Word word) {
  return is_listed(kClauses, word);
}
bool goes_on_about_person(Word word) {
  return is_listed(kGoesOn, word);
}
bool is_act_of_person_alone(Word word) {
  return is_listed(kActs, word);
}
bool is_opener(Word word) {
  return is_listed(kOpeners, word);
}

}  // namespace kb::text::secrets
