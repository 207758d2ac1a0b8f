// SPDX-License-Identifier: MIT
#include "search/answer_training.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <fstream>

#include "search/search.h"
#include "search/suggest.h"
#include "search/teaching.h"
#include "tests/support/test_index.h"

namespace kb::search {
namespace {

using test::anyone;
using test::article;
using test::contact_of;
using test::TestIndex;
using testing::ElementsAre;

const std::vector<Document>& documents() {
  static const std::vector<Document> all = {
      article("buzon-lleno", "El buzón está lleno", "Vacía la papelera y borra adjuntos."),
      article("certificado", "El candado sale tachado", "Renueva el certificado del dominio."),
      article("lenta", "La web va lenta", "Comprime las imágenes y activa la caché."),
      article("factura", "Cambiar los datos de la factura", "Envíanos el NIF y la dirección.")};
  return all;
}

Lesson lesson(const std::string& account, const std::string& text, const std::string& article) {
  return {text, "es", account, article, true};
}

// An index of those articles and what it was taught.
class TaughtIndex {
 public:
  explicit TaughtIndex(const std::vector<Lesson>& lessons) : index_(documents()) { teach(lessons); }

  void teach(const std::vector<Lesson>& lessons) {
    std::vector<TaughtArticle> articles;
    for (const auto& document : documents()) articles.push_back(taught_article(document));
    search::teach(index_.folder(), articles, lessons);
  }

  // Ids with their scores: equal lists are equal to the last bit.
  std::vector<std::pair<std::string, double>> found(const std::string& text, Scope scope) {
    SearchRequest request;
    request.text = text;
    request.scope = std::move(scope);
    request.language = "es";
    std::vector<std::pair<std::string, double>> out;
    for (const auto& hit : search::search(index_.reader(), request).hits)
      out.emplace_back(hit.id, hit.score);
    return out;
  }

  std::string first(const std::string& text, Scope scope = anyone()) {
    const auto hits = found(text, std::move(scope));
    return hits.empty() ? "" : hits.front().first;
  }

  TestIndex& index() { return index_; }

 private:
  TestIndex index_;
};

TEST(AnswerTraining, OneLinkBringsItsTwinToTheArticle) {
  TaughtIndex index(
      {lesson("acme", "borra adjuntos dice la web cuando envío imágenes", "factura")});
  EXPECT_EQ(index.first("me dice borra adjuntos la web con imágenes"), "factura");
}

TEST(AnswerTraining, ForgetsALinkThatWasRemoved) {
  const std::string text = "imágenes adjuntos dominio";
  TaughtIndex index({lesson("acme", text, "factura")});
  EXPECT_EQ(index.first(text), "factura");
  index.teach({});
  EXPECT_NE(index.first(text), "factura");
}

TEST(AnswerTraining, LearnsAWordOfTwoAccounts) {
  TaughtIndex index({lesson("acme", "sale el error zurbano al entrar", "certificado"),
                     lesson("beta", "otra vez zurbano en pantalla", "certificado")});
  EXPECT_EQ(index.first("zurbano", contact_of("third")), "certificado");
}

// A word that one account alone used changes nothing for anybody else, to the last bit.
TEST(AnswerTraining, AWordOfOneAccountMovesNothingForOthers) {
  const std::vector<std::string> canaries = {"zurbano", "Zurbano", "zurban", "zurbanos"};
  const auto lessons = [](const std::string& canary) {
    return std::vector{lesson("acme", "la web no abre " + canary, "certificado"),
                       lesson("acme", canary + " la web no abre", "certificado"),
                       lesson("beta", "la factura con otra dirección", "factura")};
  };
  TaughtIndex with(lessons("zurbano")), without(lessons("qwxyz"));
  for (const auto& canary : canaries)
    for (const auto& text : {canary, canary + " factura", "la web " + canary, "no abre " + canary})
      for (const auto& scope : {anyone(), contact_of("beta"), test::staff()})
        EXPECT_EQ(with.found(text, scope), without.found(text, scope)) << text;
}

// The word shares no run of letters with others, or those would speak for it to everybody.
TEST(AnswerTraining, AWordOfOneAccountHelpsThatAccount) {
  TaughtIndex index({lesson("acme", "el kwyjix se cae siempre", "factura"),
                     lesson("beta", "la web no abre", "certificado")});
  for (const auto& text : {"kwyjix", "¡Kwyjix!"}) {
    EXPECT_EQ(index.first(text, contact_of("acme")), "factura") << text;
    EXPECT_NE(index.first(text, contact_of("beta")), "factura") << text;
    EXPECT_NE(index.first(text), "factura") << text;
    EXPECT_NE(index.first(text, test::staff()), "factura") << text;
    Scope of_its_ticket = test::staff();
    of_its_ticket.account = "acme";
    EXPECT_EQ(index.first(text, of_its_ticket), "factura") << text;
  }
}

// A firm signs all its tickets: its name says nothing about any of them.
TEST(AnswerTraining, AWordInAllTicketsOfAnAccountDecidesNothing) {
  std::vector<Lesson> lessons;
  for (const auto& [text, article] : {std::pair{"papelera llena Zurbano", "buzon-lleno"},
                                      {"candado tachado Zurbano", "certificado"},
                                      {"web lenta Zurbano", "lenta"},
                                      {"datos del NIF Zurbano", "factura"}})
    lessons.push_back(lesson("acme", text, article));
  TaughtIndex index(lessons);
  EXPECT_EQ(index.first("papelera llena Zurbano", contact_of("acme")), "buzon-lleno");
  EXPECT_EQ(index.first("web lenta Zurbano", contact_of("acme")), "lenta");
}

TEST(AnswerTraining, KeepsNoWordOfOneAccountInItsFile) {
  TaughtIndex index({lesson("acme", "mi empresa Zurbano Hermanos no recibe nada", "buzon-lleno")});
  std::ifstream in(answers_file(index.index().folder()), std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  EXPECT_THAT(bytes, testing::HasSubstr("buzon-lleno"));
  for (const auto& private_word : {"zurbano", "Zurbano", "hermanos"})
    EXPECT_THAT(bytes, testing::Not(testing::HasSubstr(private_word)));
}

TEST(AnswerTraining, AFloodOfOneAccountMovesNoOthersFirstThree) {
  std::vector<Lesson> lessons;
  for (int i = 0; i < 12; ++i) {
    const std::string account = fmt::format("account{}", i);
    lessons.push_back(lesson(account, "papelera llena y borra adjuntos", "buzon-lleno"));
    lessons.push_back(lesson(account, "el candado tachado del dominio", "certificado"));
    lessons.push_back(lesson(account, "las imágenes y la caché de la web", "lenta"));
  }
  const std::vector<std::string> questions = {"papelera",     "candado tachado", "web lenta",
                                              "imágenes",     "borra adjuntos",  "dominio",
                                              "la web caché", "certificado",     "factura nif"};
  const auto firsts = [&](TaughtIndex& index) {
    std::vector<std::string> all;
    for (const auto& question : questions) {
      const auto hits = index.found(question, contact_of("account3"));
      for (size_t i = 0; i < std::min<size_t>(3, hits.size()); ++i) all.push_back(hits[i].first);
    }
    return all;
  };
  TaughtIndex index(lessons);
  const auto before = firsts(index);
  const std::vector<std::string> junk = {"web web web web web", "papelera candado dominio imágenes",
                                         "certificado", "borra la web", "caché dominio web"};
  for (int i = 0; i < 1000; ++i)
    lessons.push_back(lesson("evil", junk[static_cast<size_t>(i) % junk.size()], "factura"));
  index.teach(lessons);
  EXPECT_EQ(firsts(index), before);
}

TEST(AnswerTraining, TheSameLessonsGiveTheSameModel) {
  const std::vector<Lesson> lessons = {lesson("a", "papelera y adjuntos", "buzon-lleno"),
                                       lesson("b", "candado y dominio", "certificado")};
  std::vector<TaughtArticle> articles;
  for (const auto& document : documents()) articles.push_back(taught_article(document));
  const auto everything = [](const std::string&) { return true; };
  const auto one = train(articles, lessons, everything), two = train(articles, lessons, everything);
  ASSERT_EQ(one.signs.size(), two.signs.size());
  for (size_t i = 0; i < one.signs.size(); ++i) {
    ASSERT_EQ(one.signs[i].weights.size(), two.signs[i].weights.size());
    for (size_t j = 0; j < one.signs[i].weights.size(); ++j)
      EXPECT_EQ(one.signs[i].weights[j].steps, two.signs[i].weights[j].steps);
  }
}

TEST(AnswerTraining, ALinkToAnArticleThatIsGoneTeachesNothing) {
  TaughtIndex index({lesson("acme", "papelera y adjuntos", "no-such-article")});
  EXPECT_EQ(index.first("papelera adjuntos"), "buzon-lleno");
}

TEST(AnswerTraining, KeepsAnInternalArticleFromThoseOutside) {
  auto internal = article("interno", "Nota", "Procedimiento de guardia.");
  internal.audience = Audience::Internal;
  auto all = documents();
  all.push_back(internal);
  TestIndex index(all);
  std::vector<TaughtArticle> articles;
  for (const auto& document : all) articles.push_back(taught_article(document));
  teach(index.folder(), articles, {lesson("acme", "papelera y adjuntos", "interno")});
  SearchRequest request;
  request.text = "papelera y adjuntos";
  for (const auto& hit : search::search(index.reader(), request).hits) EXPECT_NE(hit.id, "interno");
  request.scope = test::staff();
  EXPECT_EQ(search::search(index.reader(), request).hits.front().id, "interno");
}

TEST(AnswerModel, IsAbsentWhenItsFileIsDamaged) {
  TaughtIndex index({lesson("acme", "papelera y adjuntos", "factura")});
  const auto file = answers_file(index.index().folder());
  std::ifstream in(file, std::ios::binary);
  const std::string whole{std::istreambuf_iterator<char>(in), {}};
  ASSERT_NE(AnswerModel::open(file), nullptr);
  const auto damaged = index.index().folder() / "damaged";
  for (const size_t bytes :
       {size_t{0}, size_t{7}, size_t{80}, whole.size() / 2, whole.size() - 1}) {
    std::ofstream(damaged, std::ios::binary | std::ios::trunc) << whole.substr(0, bytes);
    EXPECT_EQ(AnswerModel::open(damaged), nullptr) << bytes;
  }
  // Any byte may be wrong: the model is absent or answers, and never reads outside.
  for (size_t at = 0; at < whole.size(); at += 29) {
    std::string wrong = whole;
    wrong[at] = static_cast<char>(wrong[at] ^ 0xFF);
    std::ofstream(damaged, std::ios::binary | std::ios::trunc) << wrong;
    if (const auto model = AnswerModel::open(damaged))
      model->answers(answer_features("papelera y adjuntos", "es"),
                     {{own_word("acme", "papel"), own_word("acme", "zurban")}, 3}, anyone(), 10);
  }
}

TEST(AnswerModel, KnowsNothingOfAnEmptyText) {
  TaughtIndex index({lesson("acme", "papelera y adjuntos", "factura")});
  for (const char* text : {"", "   ", "¿?", "🙂", "qwxyz"})
    EXPECT_EQ(index.first(text), "") << text;
}

}  // namespace
}  // namespace kb::search
