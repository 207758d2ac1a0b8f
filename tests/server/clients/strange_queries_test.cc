// SPDX-License-Identifier: MIT
// Whatever somebody types, over a real socket: an answer, never an error, never all documents.
#include <nlohmann/json.hpp>

#include "server/http/server.h"
#include "server/view/links.h"
#include "tests/server/test_portal.h"
#include "tests/support/raw_client.h"

namespace kb::server {
namespace {

constexpr int kArticles = 8;

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

class StrangeQueries : public test::TestPortal {
 protected:
  StrangeQueries()
      : http_(
            {}, [this](const Request& request) { return app().answer(request); },
            [this](const Request& request, std::exception_ptr error) {
              return app().on_error(request, error);
            }) {
    put(test::an_area("correo", "Correo"));
    for (int i = 0; i < kArticles; ++i) {
      auto article = test::an_article("a" + std::to_string(i), "El correo " + std::to_string(i),
                                      i == 0 ? "El buzón está lleno." : "La web va lenta.");
      article.area = "correo";
      put(article);
    }
    http_.start("127.0.0.1", 0);
  }
  ~StrangeQueries() override { http_.stop(); }

  test::RawResponse ask(const std::string& path, const std::string& query) {
    return ask_target(path + "?q=" + view::percent_encode(query));
  }
  test::RawResponse ask_target(const std::string& target) {
    return test::ask(http_.bound_port(), test::get_request(target));
  }

 private:
  HttpServer http_;
};

const std::string kQueries[] = {"de la que",
                                "the of and",
                                "como",
                                "y",
                                "¿?",
                                "...",
                                "-",
                                "--",
                                "\"",
                                "\"\"",
                                "«",
                                "«»",
                                "“”",
                                "a",
                                "ñ",
                                "7",
                                "\U0001F600",
                                "\U0001F468\u200D\U0001F469\u200D\U0001F467",
                                "\u200B",
                                "\u00A0",
                                "البريد الإلكتروني",
                                "דואר אלקטרוני",
                                "\u202Eoerroc",
                                "e\u0301\u0301\u0301\u0301",
                                "邮件",
                                "почта",
                                "\"buzón lleno",
                                "buzón\" lleno\"",
                                "\"\"\"",
                                "«buzón\"",
                                "-correo",
                                "-correo -web",
                                "- correo",
                                "--correo",
                                "-\"buzón lleno\"",
                                "title:",
                                ":correo",
                                ":",
                                "::",
                                "title::correo",
                                "color:rojo",
                                "kind:nothing",
                                "kind:ticket",
                                "kind:article",
                                "area:correo",
                                "area:",
                                "tema:correo",
                                "tag:x",
                                "lang:es",
                                "lang:xx",
                                "updated:2026",
                                "updated:never",
                                "updated:2026-99-99",
                                "updated:..",
                                "updated:9999..0001",
                                "fecha:2026..",
                                "title:correo -correo",
                                "XAREA:correo",
                                "Qarticle",
                                "AND",
                                "OR NOT",
                                "correo AND",
                                "(correo",
                                "correo)",
                                "*",
                                "corr*",
                                "?",
                                "~2",
                                "correo^9",
                                "' OR 1=1 --",
                                "<script>alert(1)</script>",
                                "%00",
                                "%",
                                "\\",
                                "../../etc/passwd",
                                "{{title}}",
                                "\r\n\r\nSet-Cookie: a=b",
                                "a\tb\nc",
                                "0x80070005",
                                "550 5.7.1",
                                "wp-config.php",
                                "zafiro",
                                repeated("a", 1900),
                                repeated("correo ", 280),
                                repeated("-x ", 60),
                                repeated("\"", 190),
                                repeated("area:x ", 28),
                                repeated("ñ", 990),
                                repeated("zafiro ", 400)};

TEST_F(StrangeQueries, GetAPageWithAnswersOrWithWhatToDoInstead) {
  for (const std::string& query : kQueries) {
    const auto response = ask("/buscar", query);
    const auto shown = query.substr(0, 60);
    if (response.status == 303) {  // nothing but blanks: there is nothing to search
      EXPECT_EQ(response.header("location"), "/") << shown;
      continue;
    }
    EXPECT_EQ(response.status, 200) << shown;
    const auto page = test::html_probe(response.body);
    EXPECT_EQ(page.count("h1"), 1) << shown;
    EXPECT_LE(page.count(".hit"), kArticles) << shown;
    EXPECT_FALSE(page.has("script:not([src])")) << shown;
  }
}

TEST_F(StrangeQueries, NeverFindAllUnlessAWordOfThemIsAsked) {
  for (const std::string& query : kQueries) {
    const auto response = ask("/api/v1/search", query);
    const auto shown = query.substr(0, 60);
    ASSERT_EQ(response.status, 200) << shown;
    const auto answer = nlohmann::json::parse(response.body);
    const bool asks_all = query.find("corr") != std::string::npos;
    if (!asks_all) {
      EXPECT_LT(answer["total"], kArticles) << shown;
    }
    EXPECT_EQ(ask("/api/v1/complete", query).status, 200) << shown;
  }
}

TEST_F(StrangeQueries, WithoutWordsFindNothing) {
  for (const char* query : {"de la que", "-correo", "kind:article", "area:correo", "lang:es",
                            "updated:2026", "\"\"", "...", "*", "-correo area:correo"}) {
    const auto response = ask("/api/v1/search", query);
    ASSERT_EQ(response.status, 200) << query;
    EXPECT_EQ(nlohmann::json::parse(response.body)["total"], 0) << query;
  }
}

TEST_F(StrangeQueries, EmptyOnesLeadHome) {
  for (const char* query : {"", " ", "\t\r\n"}) {
    const auto response = ask("/buscar", query);
    EXPECT_EQ(response.status, 303) << query;
    EXPECT_EQ(response.header("location"), "/") << query;
  }
}

TEST_F(StrangeQueries, SayWhatIsLeftOutOfALongOne) {
  const auto response = ask("/buscar", "buzon " + repeated("lleno ", 600));
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(test::html_probe(response.body).text(".did"),
            "No hemos tenido en cuenta: lo que sigue, por ser muy largo.");
  const auto nothing = ask("/buscar", repeated("zafiro ", 600));
  EXPECT_EQ(nothing.status, 200);
  EXPECT_EQ(test::html_probe(nothing.body).text(".did"),
            "No hemos tenido en cuenta: lo que sigue, por ser muy largo.");
}

TEST_F(StrangeQueries, LongerThanALineMayBeAreRefusedAtTheDoor) {
  for (const char* path : {"/buscar", "/api/v1/search", "/api/v1/complete"})
    EXPECT_EQ(ask(path, repeated("correo ", 100'000 / 7)).status, 414) << path;
  EXPECT_EQ(ask("/buscar", "correo").status, 200);
}

TEST_F(StrangeQueries, ThatAreNoTextAreRefused) {
  for (const char* path : {"/buscar?q=%FF%FE", "/api/v1/search?q=%C3", "/api/v1/complete?q=%00"})
    EXPECT_EQ(ask_target(path).status, 400) << path;
}

}  // namespace
}  // namespace kb::server
