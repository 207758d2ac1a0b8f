// SPDX-License-Identifier: MIT
#include "search/synonyms.h"

#include <gmock/gmock.h>

#include <thread>

#include "search/search.h"
#include "search/weights.h"
#include "tests/support/test_index.h"

namespace kb::search {
namespace {

using test::anyone;
using test::article;
using test::TestIndex;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

SearchResult run(TestIndex& index, const std::string& text, const Scope& scope = anyone()) {
  SearchRequest request;
  request.text = text;
  request.scope = scope;
  return search(index.reader(), request);
}

std::vector<std::string> found(TestIndex& index, const std::string& text,
                               const Scope& scope = anyone()) {
  std::vector<std::string> ids;
  for (const auto& hit : run(index, text, scope).hits) ids.push_back(hit.id);
  return ids;
}

Synonyms read(std::string_view text) {
  return {text, language_or_default("es")};
}

// "móvil|teléfono inteligente": what stands for the words of `typed`, from its first one on.
std::string others_of(const Synonyms& synonyms, const std::string& typed) {
  std::vector<std::string> keys;
  for (const auto& word : whole_words(typed)) keys.push_back(synonyms.key_of(word));
  const auto match = synonyms.longest_at(keys, 0);
  std::string out;
  if (match)
    for (const auto& other : *match->others) {
      if (!out.empty()) out += "|";
      for (size_t i = 0; i < other.size(); ++i) out += (i == 0 ? "" : " ") + other[i].written;
    }
  return out;
}

TEST(Synonyms, ReadBothForms) {
  const auto synonyms = read(
      "# words\n"
      "móvil = celular = teléfono\n"
      "alojamiento => hosting | servidor web  # one way\n"
      "wifi = red inalámbrica\n"
      "\n");
  const std::pair<const char*, const char*> cases[] = {{"movil", "celular|teléfono"},
                                                       {"MÓVILES", "celular|teléfono"},
                                                       {"alojamiento", "hosting|servidor web"},
                                                       {"hosting", ""},
                                                       {"wifi", "red inalámbrica"},
                                                       {"redes inalambricas", "wifi"},
                                                       {"red", ""},
                                                       {"inalámbrica red", ""}};
  for (const auto& [typed, others] : cases) EXPECT_EQ(others_of(synonyms, typed), others) << typed;
  EXPECT_THAT(synonyms.problems(), IsEmpty());
}

TEST(Synonyms, TakeTheLongestEntry) {
  const auto synonyms = read("correo => buzón\ncorreo basura = spam\ncorreo no deseado = spam");
  const std::pair<const char*, const char*> cases[] = {{"correo", "buzón"},
                                                       {"correo basura", "spam"},
                                                       {"correos no deseados hoy", "spam"},
                                                       {"correo no llega", "buzón"}};
  for (const auto& [typed, others] : cases) EXPECT_EQ(others_of(synonyms, typed), others) << typed;
}

TEST(Synonyms, NoteTheLinesThatAreNeitherForm) {
  const auto synonyms =
      read("uno = dos\nsolo\n = tres\ncuatro =>\n=> cinco\n\n# seis\nsiete = ocho");
  std::vector<int> lines;
  for (const auto& problem : synonyms.problems()) lines.push_back(problem.line);
  EXPECT_THAT(lines, ElementsAre(2, 3, 4, 5));
  EXPECT_EQ(synonyms.problems()[0].text, "solo");
  EXPECT_EQ(others_of(synonyms, "siete"), "ocho");
}

TEST(Synonyms, OfTheSameWordAreLeftOut) {
  EXPECT_EQ(others_of(read("móvil = movil = móviles"), "móvil"), "");
}

class SynonymSearch : public testing::Test {
 protected:
  SynonymSearch() {
    index_.write_synonyms(
        "celular = móvil\n"
        "alojamiento => hosting\n"
        "red inalámbrica = wifi\n"
        "correo basura => spam | no deseado\n"
        "cacharro = esmeralda\n");
  }
  TestIndex index_{{article("movil", "El móvil", "Configura el móvil nuevo."),
                    article("hosting", "El hosting", "Un plan de hosting."),
                    article("wifi", "La wifi", "La clave de la wifi."),
                    article("red", "Una red", "Cable de red."),
                    article("spam", "Spam", "Filtra el spam."),
                    article("factura", "Factura", "El recibo del mes.")}};
};

TEST_F(SynonymSearch, FindsWhatStandsForTheTypedWord) {
  const struct {
    const char* typed;
    std::vector<std::string> found;
  } cases[] = {{"celular", {"movil"}},       {"CELULAR", {"movil"}},
               {"alojamiento", {"hosting"}}, {"red inalambrica", {"wifi", "red"}},
               {"correo basura", {"spam"}},  {"cacharro", {}}};
  for (const auto& [typed, expected] : cases) {
    EXPECT_THAT(found(index_, typed), testing::UnorderedElementsAreArray(expected)) << typed;
    EXPECT_FALSE(run(index_, typed).corrected) << typed;
  }
}

TEST_F(SynonymSearch, GoesOneWayWhenTheLineDoes) {
  index_.put(article("alojamiento", "Alojamiento", "De los clientes."));
  EXPECT_THAT(found(index_, "alojamiento"), ElementsAre("alojamiento", "hosting"));
  EXPECT_THAT(found(index_, "hosting"), ElementsAre("hosting"));
}

TEST_F(SynonymSearch, MarksThePassageByTheSynonym) {
  for (const auto& [typed, marked] : {std::pair{"celular", "móvil"}, {"alojamiento", "hosting"}}) {
    const auto result = run(index_, typed);
    ASSERT_EQ(result.hits.size(), 1u) << typed;
    const auto& passage = result.hits[0].passage;
    ASSERT_EQ(passage.marks.size(), 1u) << typed;
    const auto [begin, end] = passage.marks[0];
    EXPECT_EQ(passage.text.substr(begin, end - begin), marked);
  }
}

TEST_F(SynonymSearch, PutsTheTypedWordFirst) {
  index_.put(article("celular", "El celular", "Configura el celular nuevo."));
  EXPECT_THAT(found(index_, "celular"), ElementsAre("celular", "movil"));
  EXPECT_THAT(found(index_, "móvil"), ElementsAre("movil", "celular"));
}

TEST_F(SynonymSearch, TakesInAChangedFileByItself) {
  EXPECT_THAT(found(index_, "recado"), IsEmpty());
  index_.write_synonyms("recado = factura\n");
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(5);
  while (found(index_, "recado").empty() && std::chrono::steady_clock::now() < end)
    std::this_thread::yield();
  EXPECT_THAT(found(index_, "recado"), ElementsAre("factura"));
  EXPECT_THAT(found(index_, "celular"), IsEmpty());
}

TEST_F(SynonymSearch, NeverTellsOfAnotherAccountsTicket) {
  index_.put(test::ticket("T-1", "otra", "luis@otra.example", "Cacharro", "La esmeralda rota."));
  EXPECT_THAT(found(index_, "cacharro", test::contact_of("acme")), IsEmpty());
  EXPECT_EQ(found(index_, "cacharro", test::contact_of("otra")).size(), 1u);
  EXPECT_EQ(found(index_, "esmeralda factura", test::contact_of("acme")),
            (std::vector<std::string>{"factura"}));
}

}  // namespace
}  // namespace kb::search
