// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using Json = nlohmann::json;
using Texts = std::vector<std::string>;

class CompleteCall : public test::TestPortal {
 protected:
  CompleteCall() {
    put(test::an_article("buzon", "El buzón está lleno", "Vacía la papelera."));
    auto internal = test::an_article("interno", "Interno", "Buzón del zafiro.");
    internal.audience = store::ArticleAudience::Internal;
    put(internal);
    put(test::a_contact("ana@acme.example", "acme"));
    put(test::a_technician("marta@faro.example"));
  }

  Json complete(const std::string& typed) {
    return Json::parse(get("/api/v1/complete?q=" + typed).body);
  }

  // Somebody unknown twice, and who is signed in once.
  void ask(const std::string& query, const std::string& also) {
    for (int i = 0; i < 2; ++i) {
      cookies().clear();
      get("/buscar?q=" + query);
    }
    be(also);
    get("/buscar?q=" + query);
    cookies().clear();
    app().services().searches.write();
    app().services().searches.read_likely();
  }
};

TEST_F(CompleteCall, GivesTitlesWithTheirAddresses) {
  EXPECT_EQ(complete("buz"), Json::parse(R"({"completions":["El buzón está lleno"],"queries":[],
      "articles":[{"title":"El buzón está lleno","url":"/articulos/buzon","lang":"es","area":""}]})"));
  EXPECT_EQ(complete("zzz"), Json::parse(R"({"completions":[],"queries":[],"articles":[]})"));
}

TEST_F(CompleteCall, GivesAQueryThatSeveralAsked) {
  ask("Papelera+del+buzón", "ana@acme.example");
  const auto answer = complete("pap");
  EXPECT_EQ(answer["queries"], Texts{"papelera del buzón"});
  EXPECT_EQ(answer["completions"], Texts{"papelera del buzón"});
  EXPECT_EQ(complete("papelera+bu")["completions"],
            (Texts{"papelera del buzón", "El buzón está lleno"}));
}

TEST_F(CompleteCall, GivesNoQueryOfFewOrOfWhatTheVisitorMayNotRead) {
  for (int i = 0; i < 5; ++i) {
    cookies().clear();
    get("/buscar?q=papelera+del+buzon");
  }
  be("marta@faro.example");
  for (int i = 0; i < 3; ++i) {
    get("/buscar?q=buzon+zafiro");
    clock().advance(std::chrono::hours{1});
  }
  ask("buzon+zafiro", "ana@acme.example");
  EXPECT_EQ(complete("pap")["queries"], Texts{});
  EXPECT_EQ(complete("buz")["queries"], Texts{});
  be("ana@acme.example");
  EXPECT_EQ(complete("buz")["queries"], Texts{});
  be("marta@faro.example");
  EXPECT_EQ(complete("buz")["queries"], Texts{"buzon zafiro"});
}

}  // namespace
}  // namespace kb::server
