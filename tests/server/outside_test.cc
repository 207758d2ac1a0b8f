// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "server/outside/signature.h"
#include "server/view/links.h"
#include "store/outside_links.h"
#include "store/taught_texts.h"
#include "tests/server/test_portal.h"

// The panel and the call of another help desk.
namespace kb::server {
namespace {

using test::an_article;
using test::header;
using test::html_probe;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kKey = "clave-de-los-dos";

class OutsidePanel : public test::TestPortal {
 protected:
  explicit OutsidePanel(const std::string& scope = "public")
      : TestPortal({{"panel-key", kKey},
                    {"panel-origins", "https://desk.example, https://otra.example"},
                    {"panel-scope", scope}}) {
    put(an_article("buzon", "El buzón está lleno", "Vacía la papelera."));
    auto inside = an_article("interno", "El buzón lleno por dentro", "Sube la cuota del buzón.");
    inside.audience = store::ArticleAudience::Internal;
    put(inside);
  }

  PanelAsked asked(const std::string& subject = "Buzón lleno") {
    PanelAsked asked{"X-7", "es", subject, "Está lleno", "", ""};
    sign(asked);
    return asked;
  }
  void sign(PanelAsked& asked, std::chrono::seconds life = std::chrono::minutes(30)) {
    asked.expires = std::to_string(
        std::chrono::duration_cast<std::chrono::seconds>((clock().now() + life).time_since_epoch())
            .count());
    asked.signature = crypto::hmac_sha256(kKey, panel_text(asked));
  }
  static Form form_of(const PanelAsked& asked) {
    return {{"ticket", asked.ticket},   {"lang", asked.lang},       {"subject", asked.subject},
            {"body", asked.body},       {"expires", asked.expires}, {"signature", asked.signature}};
  }
  Response show(const PanelAsked& asked) { return post_as_is("/panel", form_of(asked)); }
  Response say(const std::string& saying, const std::string& article) {
    auto form = form_of(asked());
    form.emplace(saying, article);
    return post_as_is("/panel", form);
  }
  std::vector<store::OutsideLink> links() {
    auto tx = store().read();
    return store::outside_links(tx);
  }
};

TEST_F(OutsidePanel, ShowsWhatAnyoneMayRead) {
  const auto shown = show(asked());
  ASSERT_EQ(shown.status, 200);
  EXPECT_THAT(shown.body, HasSubstr("El buzón está lleno"));
  EXPECT_THAT(shown.body, Not(HasSubstr("por dentro")));
  EXPECT_FALSE(html_probe(shown.body).has("#parecidas"));
}

TEST_F(OutsidePanel, MayStandInPagesOfTheSitesThatAreListed) {
  EXPECT_THAT(header(show(asked()), "Content-Security-Policy"),
              HasSubstr("frame-ancestors https://desk.example  https://otra.example"));
}

TEST_F(OutsidePanel, SetsNoCookie) {
  EXPECT_EQ(header(show(asked()), "Set-Cookie"), "");
}

TEST_F(OutsidePanel, RefusesWhatIsNotSigned) {
  auto other_words = asked();
  other_words.subject = "Otra cosa";
  auto over = asked();
  sign(over, std::chrono::seconds(-1));
  auto too_long = asked();
  sign(too_long, std::chrono::hours(25));
  auto other_key = asked();
  other_key.signature = crypto::hmac_sha256("otra", panel_text(other_key));
  auto no_number = asked();
  no_number.expires = "99999999999999999999";
  no_number.signature = crypto::hmac_sha256(kKey, panel_text(no_number));
  const std::pair<const char*, PanelAsked> cases[] = {{"other words", other_words},
                                                      {"over", over},
                                                      {"for too long", too_long},
                                                      {"another key", other_key},
                                                      {"no number", no_number}};
  for (const auto& [what, asked] : cases) EXPECT_EQ(show(asked).status, 403) << what;
}

TEST_F(OutsidePanel, KeepsWhatIsSaidOfAnArticle) {
  for (const char* saying : {"solved", "related", "not_it"}) {
    const auto shown = say(saying, "buzon");
    EXPECT_EQ(shown.status, 200);
    EXPECT_TRUE(html_probe(shown.body).has("[role=status]")) << saying;
    ASSERT_EQ(links().size(), 1u);
    EXPECT_EQ(to_text(links().front().saying), saying);
    EXPECT_EQ(links().front().ticket, "X-7");
  }
  EXPECT_EQ(say("solved", "interno").status, 404) << "it may not be read by this panel";
  EXPECT_EQ(say("solved", "falta").status, 404);
}

TEST_F(OutsidePanel, TeachesWithoutPrivateWords) {
  auto asked_so = asked("Llámame al 612 345 678");
  auto form = form_of(asked_so);
  form.emplace("solved", "buzon");
  post_as_is("/panel", form);
  auto tx = store().read();
  const auto taught = store::taught_texts(tx);
  ASSERT_EQ(taught.size(), 1u);
  EXPECT_TRUE(taught.front().solved);
  EXPECT_EQ(taught.front().account, store::kOutsideAccount);
  EXPECT_THAT(taught.front().subject, Not(HasSubstr("612")));
}

TEST_F(OutsidePanel, TakesACallThatIsSigned) {
  const std::string body =
      R"({"ticket":"X-8","article":"buzon","said":"solved","subject":"Lleno","body":"Nada"})";
  const auto at = std::to_string(
      std::chrono::duration_cast<std::chrono::seconds>(clock().now().time_since_epoch()).count());
  const auto signature = "v1=" + crypto::hmac_sha256(kKey, at + "." + body);
  const struct {
    const char* what;
    std::string body, at, signature;
    int expected;
  } cases[] = {
      {"as it should be", body, at, signature, 204},
      {"without a signature", body, at, "", 403},
      {"with other words", body + " ", at, signature, 403},
      {"of another moment", body, "1", "v1=" + crypto::hmac_sha256(kKey, "1." + body), 403},
  };
  for (const auto& c : cases)
    EXPECT_EQ(post_json("/api/v1/links", c.body,
                        {{"resuelve-timestamp", c.at}, {"resuelve-signature", c.signature}})
                  .status,
              c.expected)
        << c.what;
  EXPECT_EQ(links().size(), 1u);
}

class StaffPanel : public OutsidePanel {
 protected:
  StaffPanel() : OutsidePanel("staff") {
    store::Ticket solved;
    solved.id = "T-1";
    solved.subject = "El buzón está lleno otra vez";
    solved.body = "Buzón lleno";
    solved.status = store::TicketStatus::Resolved;
    solved.resolution = "Subida la cuota";
    put(solved);
  }
};

TEST_F(StaffPanel, ShowsInternalArticlesAndSolvedTickets) {
  const auto shown = show(asked());
  EXPECT_THAT(shown.body, HasSubstr("por dentro"));
  EXPECT_THAT(html_probe(shown.body).text("[aria-labelledby=parecidas]"),
              HasSubstr("El buzón está lleno otra vez"));
}

class NoPanel : public test::TestPortal {};

TEST_F(NoPanel, IsNotThereWithoutAKey) {
  EXPECT_EQ(get("/panel?subject=x").status, 404);
  EXPECT_EQ(post_json("/api/v1/links", "{}").status, 404);
}

}  // namespace
}  // namespace kb::server
