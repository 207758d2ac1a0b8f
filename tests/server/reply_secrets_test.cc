// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "tests/server/reply_portal.h"

namespace kb::server {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::string kSecret = "Tr3n-azul6";
const std::string kText = "No entra. La clave es Tr3n-azul6, gracias.";
const std::string kCovered = "T•••••••6";
const std::string kCoveredText = "No entra. La clave es •••••••, gracias.";
const std::string kMovedText = "No entra. La clave es (en el apartado sellado), gracias.";

// Who writes, on which page, and where its form goes.
struct Side {
  std::string who, page, path, back;
};
const std::vector<Side> kSides{
    {kAna, kTicketPath, kReplyPath, kTicketPath + "?hecho="},
    {kMarta, kDeskTicketPath, kDeskReplyPath, kDeskTicketPath + "?hecho="},
    {kMarta, kNoteFormPath, kDeskNotePath, kDeskTicketPath + "?escribir=nota&hecho="}};

class ReplySecrets : public ReplyPortal {
 protected:
  Response send(const Side& side, const std::string& text, const std::string& button = "",
                const std::string& value = "1") {
    auto form = typed(text, side.page);
    if (!button.empty()) form.emplace(button, value);
    return post(side.path, std::move(form), side.page);
  }
};

TEST_F(ReplySecrets, AreRefusedWithTheTextAsTyped) {
  for (const auto& side : kSides) {
    be(side.who);
    const auto of_draft = key(side.page);
    const auto response = send(side, kText);
    EXPECT_EQ(response.status, 422) << side.path;
    const auto shown = html_probe(response.body);
    EXPECT_EQ(shown.text("#responder #aviso-clave [role=alert] strong"),
              "Parece que hay una contraseña en tu texto.");
    EXPECT_THAT(shown.text("#aviso-clave [role=alert]"), HasSubstr("La clave es T•••••••6»"));
    EXPECT_EQ(shown.text("#texto"), kText);
    EXPECT_EQ(shown.links(".summary a").front().href, "#aviso-clave");
    EXPECT_EQ(kept_text(of_draft), kCoveredText);
    EXPECT_TRUE(ticket().messages.empty());
  }
}

TEST_F(ReplySecrets, GoToTheSealedPartAndWithTheMessage) {
  size_t sent = 0;
  for (const auto& side : kSides) {
    be(side.who);
    const auto form = with(typed(kText, side.page), "sellar", kCovered);
    for (int press = 0; press < 2; ++press)
      EXPECT_EQ(header(post(side.path, form, side.page), "Location"),
                side.back + "sellada#responder");
    const auto shown = page(side.page);
    EXPECT_EQ(shown.text("#texto"), kMovedText);
    EXPECT_EQ(shown.texts("#responder .sealed strong").size(), 1u) << "sealed twice by two presses";
    EXPECT_EQ(sealed().size(), sent) << "not the ticket's yet";
    EXPECT_EQ(send(side, kMovedText).status, 303);
    ASSERT_EQ(sealed().size(), ++sent);
    EXPECT_EQ(ticket().messages.back().body, kMovedText);
    EXPECT_FALSE(page(side.page).has("#responder .sealed"));
  }
  auto tx = store().write();
  const auto value = store::show_sealed(tx, app().services().keys, sealed().front().id,
                                        {"p", "Ana", store::Origin::Program}, clock().now());
  EXPECT_EQ(value->view(), kSecret);
}

TEST_F(ReplySecrets, AreNoneWhenTheirWriterSaysSo) {
  for (const auto& side : kSides) {
    be(side.who);
    EXPECT_EQ(header(send(side, kText, "noclave", kCovered), "Location"),
              side.back + "cambios#responder");
    EXPECT_EQ(page(side.page).text("#texto"), kText);
    const auto form = typed(kText, side.page);
    for (int press = 0; press < 2; ++press)
      EXPECT_EQ(post(side.path, form, side.page).status, 303) << "pressed twice it is sent once";
    EXPECT_EQ(ticket().messages.back().body, kText);
  }
  EXPECT_EQ(ticket().messages.size(), kSides.size());
}

TEST_F(ReplySecrets, AreNoneAlsoWhenTheScriptWasToldSo) {
  be(kAna);
  const auto form = with(typed(kText), "inofensiva", kCovered);
  EXPECT_EQ(post(kTicketPath + "/borrador", form, kTicketPath).status, 204);
  EXPECT_EQ(kept_text(form.find("clave")->second), kText);
  EXPECT_EQ(post(kReplyPath, typed(kText), kTicketPath).status, 303) << "the draft knows it";
  EXPECT_EQ(
      post(kReplyPath, with(typed(kText + " Y más"), "inofensiva", kCovered), kTicketPath).status,
      303)
      << "sent before the draft was kept";
  EXPECT_EQ(ticket().messages.size(), 2u);
}

TEST_F(ReplySecrets, AreEachDecidedAlone) {
  be(kAna);
  send(kSides[0], "La clave es Tr3n-azul6 y mi DNI es 12345678Z", "noclave", "1•••••••Z");
  EXPECT_EQ(kept_text(key()), "La clave es ••••••• y mi DNI es 12345678Z");
  EXPECT_EQ(send(kSides[0], "La clave es Tr3n-azul6 y mi DNI es 12345678Z").status, 422);
}

TEST_F(ReplySecrets, AreCoveredAlsoWhenTheSessionEnded) {
  be(kAna);
  auto form = typed(kText);
  const auto of_draft = form.find("clave")->second;
  form.emplace("csrf", page().attribute("[name=csrf]", "value").value_or(""));
  app().services().sessions.close(cookies()["resuelve_session"]);
  EXPECT_EQ(post_as_is(kReplyPath, form).status, 303);
  EXPECT_EQ(kept_text(of_draft), kCoveredText);
}

TEST_F(ReplySecrets, OfAPageThatIsOlderThanItsDraftAreFoundAsWell) {
  be(kAna);
  auto form = typed("Primera");
  post(kReplyPath, form, kTicketPath);
  form.find("texto")->second = kText;
  form.find("vistos")->second = "1";
  const auto refused = post(kReplyPath, form, kTicketPath);
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(html_probe(refused.body).text("#texto"), kText);
  EXPECT_EQ(ticket().messages.size(), 1u);
}

TEST_F(ReplySecrets, TextsArePreviewedAsTheyWillBeShown) {
  for (const auto& side : kSides) {
    be(side.who);
    const auto response = send(side, "Es **esto**", "vista-previa");
    EXPECT_EQ(response.status, 200);
    const auto shown = html_probe(response.body);
    EXPECT_EQ(shown.text("#vista .preview strong"), "esto");
    EXPECT_EQ(shown.text("#texto"), "Es **esto**");
    const auto path = shown.attribute("#responder", "data-preview").value_or("");
    EXPECT_THAT(post(path, {{"detalle", "Con *fuerza*"}}, side.page).body,
                HasSubstr("<em>fuerza</em>"));
  }
  EXPECT_TRUE(ticket().messages.empty());
}

}  // namespace
}  // namespace kb::server
