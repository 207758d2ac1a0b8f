// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "server/article_images.h"
#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using store::ArticleAudience;
using testing::HasSubstr;
using testing::IsEmpty;

std::string png(int width, int height, const std::string& tail = "") {
  std::string bytes("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR", 16);
  for (const int side : {width, height})
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(side >> shift & 0xFF);
  return bytes + "\x08\x02" + tail;
}

class ArticleImages : public test::TestPortal {
 protected:
  ArticleImages() {
    put(test::a_contact("ana@x.example", "arcos"));
    put(test::a_technician("marta@f.example"));
    be("marta@f.example");
  }
  nlohmann::json send(const std::string& content, const std::string& name = "panel.png",
                      const std::string& draft = "") {
    const auto response = post_files("/edicion/imagenes", {{"borrador", draft}},
                                     {{"imagen", name, "image/png", content}});
    return nlohmann::json::parse(response.body);
  }
  std::string put_showing(const std::string& id, ArticleAudience audience) {
    const std::string address = send(png(30, 20, id)).at("address");
    auto article = test::an_article(id, "No va el panel", "Mira:\n\n![El panel](" + address + ")");
    article.audience = audience;
    put(article);
    return address;
  }
  int status_for(const std::string& email, const std::string& address) {
    email.empty() ? cookies().clear() : be(email);
    return get(address).status;
  }
};

TEST_F(ArticleImages, AreShownInTheArticleAndSentAsWhatTheyAre) {
  const auto address = put_showing("uno", ArticleAudience::Public);
  cookies().clear();
  const auto page = test::html_probe(get("/articulos/uno").body);
  EXPECT_EQ(page.attribute(".read img", "src"), address);
  EXPECT_EQ(page.attribute(".read img", "alt"), "El panel");
  EXPECT_EQ(page.attribute(".read img", "width"), "30");
  const auto image = get(address);
  EXPECT_EQ(image.content_type, "image/png");
  EXPECT_EQ(image.body, png(30, 20, "uno"));
  EXPECT_EQ(image.caching, Caching::Revalidate);
  EXPECT_EQ(test::header(image, "X-Content-Type-Options"), "nosniff");
}

TEST_F(ArticleImages, AreForWhoMayReadAnArticleThatShowsThem) {
  const struct {
    ArticleAudience audience;
    int nobody, contact, staff;
  } cases[] = {{ArticleAudience::Public, 200, 200, 200},
               {ArticleAudience::Clients, 404, 200, 200},
               {ArticleAudience::Internal, 404, 404, 200}};
  for (const auto& [audience, nobody, contact, staff] : cases) {
    const std::string id(to_text(audience));
    be("marta@f.example");
    const auto address = put_showing(id, audience);
    EXPECT_EQ(status_for("", address), nobody) << id;
    EXPECT_EQ(status_for("ana@x.example", address), contact) << id;
    EXPECT_EQ(status_for("marta@f.example", address), staff) << id;
  }
}

TEST_F(ArticleImages, StayWithAnArchivedArticleForWhomItWasWritten) {
  const auto address = put_showing("viejo", ArticleAudience::Clients);
  auto archived = test::an_article("viejo", "No va", "![El panel](" + address + ")");
  archived.audience = ArticleAudience::Clients;
  archived.state = store::ArticleState::Archived;
  put(archived);
  EXPECT_EQ(status_for("", address), 404);
  EXPECT_EQ(status_for("ana@x.example", address), 200);
  EXPECT_EQ(test::html_probe(get("/articulos/viejo").body).count(".read img"), 1);
}

TEST_F(ArticleImages, LeaveTheirWordsToWhoMayNotSeeThem) {
  const auto address = put_showing("interno", ArticleAudience::Internal);
  put(test::an_article("publico", "Otro", "![El panel](" + address + ") aquí"));
  be("ana@x.example");
  EXPECT_EQ(status_for("", address), 200) << "a public article shows it too";
  put(test::an_article("publico", "Otro", "> [!STAFF]\n> ![El panel](" + address + ")\n\naquí"));
  EXPECT_EQ(status_for("ana@x.example", address), 404);
  EXPECT_EQ(test::html_probe(get("/articulos/publico").body).count(".read img"), 0);
}

TEST_F(ArticleImages, AreRefusedWithAReason) {
  const struct {
    const char* what;
    std::string content;
    const char* problem;
  } cases[] = {
      {"nothing", "", "No ha llegado ninguna imagen"},
      {"a text", "<svg onload=alert(1)></svg>", "no es una imagen PNG"},
      {"a PDF", "%PDF-1.4", "no es una imagen PNG"},
      {"too many bytes", png(30, 20, std::string(5'000'001, 'x')), "El máximo es 5"},
      {"too wide", png(9000, 20), "demasiado grande"},
      {"too many pixels", png(8000, 8000), "demasiado grande"},
  };
  for (const auto& [what, content, problem] : cases)
    EXPECT_THAT(send(content).value("problem", ""), HasSubstr(problem)) << what;
}

TEST_F(ArticleImages, AreLimitedInADraftAndOnceEach) {
  const auto first = send(png(30, 20), "a.png", "d1");
  EXPECT_EQ(send(png(30, 20), "b.png", "d1"), first);
  for (int i = 1; i < kMostImagesOfDraft; ++i)
    EXPECT_TRUE(send(png(30, 20 + i), "c.png", "d1").contains("address")) << i;
  EXPECT_THAT(send(png(31, 20), "más.png", "d1").value("problem", ""),
              HasSubstr("«más.png» no cabe"));
}

TEST_F(ArticleImages, AreTakenFromStaffAlone) {
  be("ana@x.example");
  EXPECT_EQ(
      post_files("/edicion/imagenes", {}, {{"imagen", "a.png", "image/png", png(3, 2)}}).status,
      403);
}

}  // namespace
}  // namespace kb::server
