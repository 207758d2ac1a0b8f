// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "text/private_name_words.h"

namespace kb::text::secrets {
namespace {

using Word = std::string_view;

struct Forms {
  Word name, shorter;  // with blanks between them
};
constexpr auto kForms = std::to_array<Forms>({{"abigail", "abby"},
                                              {"alberto", "berto"},
                                              {"alejandra", "alex ale sandra"},
                                              {"alejandro", "alex ale"},
                                              {"alexander", "alex"},
                                              {"alexandra", "alex"},
                                              {"alfonso", "fonsi alfon"},
                                              {"alfred", "alf fred"},
                                              {"almudena", "almu"},
                                              {"amanda", "mandy"},
                                              {"ana", "anita"},
                                              {"andrew", "andy drew"},
                                              {"anthony", "tony"},
                                              {"antonio", "toni tono"},
                                              {"asuncion", "asun"},
                                              {"barbara", "barb"},
                                              {"beatriz", "bea"},
                                              {"benjamin", "ben"},
                                              {"carlos", "charly"},
                                              {"carolina", "caro"},
                                              {"catalina", "cata"},
                                              {"catherine", "kate cathy"},
                                              {"cayetana", "taya"},
                                              {"cecilia", "ceci"},
                                              {"charles", "charlie chuck"},
                                              {"christine", "chris"},
                                              {"christopher", "chris"},
                                              {"concepcion", "concha conchi"},
                                              {"consuelo", "chelo"},
                                              {"cristina", "cris"},
                                              {"daniel", "dani dan danny"},
                                              {"david", "dave davy"},
                                              {"deborah", "debbie deb"},
                                              {"dolores", "lola loli"},
                                              {"eduardo", "edu"},
                                              {"edward", "ed eddie ted"},
                                              {"elisabeth", "eli"},
                                              {"elizabeth", "liz beth betty lizzy eliza"},
                                              {"encarnacion", "encarna"},
                                              {"enrique", "quique kike"},
                                              {"esperanza", "espe"},
                                              {"federico", "fede"},
                                              {"fernando", "fer nando"},
                                              {"francisca", "paqui paca"},
                                              {"francisco", "paco fran curro kiko"},
                                              {"frederick", "fred"},
                                              {"gabriel", "gabi"},
                                              {"gabriela", "gabi"},
                                              {"geoffrey", "geoff"},
                                              {"gonzalo", "gonza"},
                                              {"gregory", "greg"},
                                              {"guillermo", "guille"},
                                              {"ignacio", "nacho"},
                                              {"inmaculada", "inma"},
                                              {"isabel", "isa chabela"},
                                              {"jacqueline", "jackie"},
                                              {"james", "jim jimmy jamie"},
                                              {"javier", "javi javivi"},
                                              {"jeffrey", "jeff"},
                                              {"jennifer", "jenny jen"},
                                              {"jesus", "chus suso"},
                                              {"joaquin", "quim ximo"},
                                              {"jonathan", "jon"},
                                              {"jose", "pepe pepito"},
                                              {"josefa", "pepa fina"},
                                              {"joseph", "joe joey"},
                                              {"joshua", "josh"},
                                              {"juan", "juanito"},
                                              {"katherine", "kate katie kathy"},
                                              {"kenneth", "ken"},
                                              {"lawrence", "larry"},
                                              {"leonardo", "leo"},
                                              {"leopoldo", "leo"},
                                              {"lourdes", "lurdes"},
                                              {"lucia", "luci"},
                                              {"luis", "lucho"},
                                              {"magdalena", "magda"},
                                              {"manuel", "manolo manu lolo"},
                                              {"margaret", "maggie peggy meg"},
                                              {"margarita", "marga"},
                                              {"maria", "mari"},
                                              {"matthew", "matt"},
                                              {"maximiliano", "maxi"},
                                              {"mercedes", "merche"},
                                              {"michael", "mike mick"},
                                              {"miguel", "migue"},
                                              {"milagros", "mila"},
                                              {"montserrat", "montse"},
                                              {"natalia", "nati"},
                                              {"nicholas", "nick"},
                                              {"nicolas", "nico"},
                                              {"olivia", "liv"},
                                              {"patricia", "patri pat trish"},
                                              {"patrick", "pat paddy"},
                                              {"philip", "phil"},
                                              {"pilar", "pili"},
                                              {"rafael", "rafa"},
                                              {"ramon", "moncho"},
                                              {"raquel", "raque"},
                                              {"rebecca", "becky"},
                                              {"ricardo", "richi"},
                                              {"richard", "rick dick rich"},
                                              {"robert", "bob rob bobby"},
                                              {"roberto", "rober"},
                                              {"rodrigo", "rodri"},
                                              {"ronald", "ron"},
                                              {"rosario", "charo"},
                                              {"salvador", "salva"},
                                              {"samantha", "sam"},
                                              {"samuel", "sam"},
                                              {"santiago", "santi"},
                                              {"sebastian", "sebas"},
                                              {"sergio", "sergi"},
                                              {"soledad", "sole"},
                                              {"stephen", "steve"},
                                              {"steven", "steve"},
                                              {"susan", "sue"},
                                              {"susana", "susi"},
                                              {"teresa", "tere maite"},
                                              {"theodore", "ted theo"},
                                              {"thomas", "tom tommy"},
                                              {"timothy", "tim"},
                                              {"veronica", "vero"},
                                              {"vicente", "vicen"},
                                              {"victoria", "vicky vicki"},
                                              {"william", "bill will billy"},
                                              {"yolanda", "yoli"}});

}  // namespace

std::vector<Word> short_forms(Word name) {
  std::vector<Word> all;
  const auto known = std::ranges::find(kForms, name, &Forms::name);
  if (known == kForms.end()) return all;
  Word rest = known->shorter;
  while (!rest.empty()) {
    const auto blank = std::min(rest.find(' '), rest.size());
    all.push_back(rest.substr(0, blank));
    rest.remove_prefix(std::min(blank + 1, rest.size()));
  }
  return all;
}

bool is_short_for(Word shorter, Word name) {
  const auto forms = short_forms(name);
  return std::ranges::find(forms, shorter) != forms.end();
}

}  // namespace kb::text::secrets
