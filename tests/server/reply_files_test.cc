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
using testing::StartsWith;

class ReplyFiles : public ReplyPortal {
 protected:
  ReplyFiles() { be(kAna); }
  int status_for(const std::string& email, const std::string& path) {
    be(email);
    return get(path).status;
  }
};

TEST_F(ReplyFiles, GoToTheDraftAtOnceAndWithTheReply) {
  upload(kTicketPath, {a_file("captura.png", kReplyPng)});
  const auto list = html_probe(upload(kTicketPath, {a_file("captura.png", kReplyPng)}));
  EXPECT_EQ(list.count(".file"), 1) << "sent twice";
  EXPECT_THAT(names_in_form(), ElementsAre("captura.png"));
  reply("Va la captura");
  const auto shown = page();
  EXPECT_THAT(shown.texts("#m-0 .file a"), ElementsAre("captura.png"));
  EXPECT_THAT(shown.texts("#responder .file a"), IsEmpty());
  be(kMarta);
  EXPECT_THAT(page(kDeskTicketPath).texts("#m-0 .file a"), ElementsAre("captura.png"));
}

TEST_F(ReplyFiles, ComeWithTheFormWithoutScriptsAndOnce) {
  const auto form = typed("Van dos");
  for (int press = 0; press < 2; ++press)
    EXPECT_EQ(post_files(kReplyPath, form,
                         {a_file("a.png", kReplyPng), a_file("log.txt", "550 rechazado")})
                  .status,
              303);
  EXPECT_EQ(ticket().messages.size(), 1u);
  EXPECT_THAT(page().texts(".file a"), ElementsAre("a.png", "log.txt"));
}

TEST_F(ReplyFiles, OfTheFirmComeWithItsAnswer) {
  be(kMarta);
  post_files(kDeskReplyPath, typed("Mira esto", kDeskTicketPath), {a_file("guia.txt", "Pasos")});
  be(kAna);
  EXPECT_THAT(page().texts("#m-0 .file a"), ElementsAre("guia.txt"));
  EXPECT_EQ(get(only_link(get(kTicketPath).body)).body, "Pasos");
}

TEST_F(ReplyFiles, StayWithTheDraftWhenTheFormIsRefused) {
  const auto refused =
      post_files(kReplyPath, typed("Van dos"),
                 {a_file("virus.exe", std::string("MZ\x90\0\x03", 5)), a_file("log.txt", "550")});
  EXPECT_EQ(refused.status, 422);
  const auto shown = html_probe(refused.body);
  EXPECT_THAT(shown.texts(".summary a"), ElementsAre(StartsWith("«virus.exe» no es de un tipo")));
  EXPECT_THAT(shown.texts("#responder .file a"), ElementsAre("log.txt"));
  EXPECT_EQ(shown.text("#texto"), "Van dos");
  EXPECT_TRUE(ticket().messages.empty());
}

TEST_F(ReplyFiles, AreAnAnswerWithoutAWord) {
  EXPECT_EQ(post_files(kReplyPath, typed(""), {}).status, 422) << "nothing at all is none";
  EXPECT_EQ(post_files(kReplyPath, typed(""), {a_file("log.txt", "550")}).status, 303);
  ASSERT_EQ(ticket().messages.size(), 1u);
  EXPECT_EQ(ticket().messages.front().body, "");
  EXPECT_THAT(page().texts("#m-0 .file a"), ElementsAre("log.txt"));
  EXPECT_FALSE(page().has("#m-0 .msg-text")) << "no empty box";
  EXPECT_THAT(names_in_form(), IsEmpty());
  be(kMarta);
  EXPECT_EQ(post_files(kDeskReplyPath, typed("", kDeskTicketPath), {a_file("guia.txt", "Pasos")})
                .status,
            303);
  be(kAna);
  EXPECT_THAT(page().texts(".thread .file a"), ElementsAre("log.txt", "guia.txt"));
}

TEST_F(ReplyFiles, AreTheAnswerThatSolvesWithoutAWord) {
  be(kMarta);
  upload(kDeskTicketPath, {a_file("guia.txt", "Pasos")});
  auto form = typed("", kDeskTicketPath);
  form.emplace("saber", "enlazar");
  form.emplace("articulo", "buzon");
  form.emplace("minutos", "5");
  form.emplace("cierre", page(kDeskTicketPath).attribute("[name=cierre]", "value").value_or(""));
  EXPECT_EQ(post(kDeskTicketPath + "/cerrar", form, kDeskTicketPath).status, 303);
  be(kAna);
  EXPECT_THAT(page().texts(".thread .file a"), ElementsAre("guia.txt"));
  EXPECT_TRUE(ticket().is_over());
}

TEST_F(ReplyFiles, StayWithTheDraftWhenTheSessionEnds) {
  auto form = typed("Escrito mucho rato");
  form.emplace("csrf", page().attribute("[name=csrf]", "value").value_or(""));
  app().services().sessions.close(cookies()["resuelve_session"]);
  const auto kept = post_files_as_is(kReplyPath, form, {a_file("log.txt", "550")});
  EXPECT_THAT(header(kept, "Location"), StartsWith("/entrar?"));
  be(kAna);
  EXPECT_THAT(names_in_form(), ElementsAre("log.txt"));
  EXPECT_EQ(page().text("#texto"), "Escrito mucho rato");
}

TEST_F(ReplyFiles, AreAddedAndRemovedByTheirButtons) {
  const auto added = post_files(kReplyPath, with(typed("Sigo"), "adjuntar"),
                                {a_file("log.txt", "550"), a_file("otro.txt", "551")});
  EXPECT_EQ(header(added, "Location"), kTicketPath + "?hecho=cambios#responder");
  const auto link = page().links("#responder .file a").front().href;
  post(kReplyPath, with(typed("Sigo"), "quitar-adjunto", link.substr(link.rfind('/') + 1)),
       kTicketPath);
  EXPECT_THAT(names_in_form(), ElementsAre("otro.txt"));
  EXPECT_EQ(get(link).status, 404);
  EXPECT_EQ(page().text("#texto"), "Sigo");
  EXPECT_TRUE(ticket().messages.empty());
}

TEST_F(ReplyFiles, AreReadByWhoMayReadTheThread) {
  const auto link = only_link(upload(kTicketPath, {a_file("log.txt", "550")}));
  EXPECT_EQ(get(link).status, 200);
  for (const char* other : {"rosa@x.example", "marta@f.example"})
    EXPECT_EQ(status_for(other, link), 404) << other << ": a draft is its writer's alone";
  be(kAna);
  reply("Va el registro");
  for (const auto& [email, status] :
       {std::pair{"rosa@x.example", 200}, std::pair{"marta@f.example", 200},
        std::pair{"luis@x.example", 404}, std::pair{"eva@y.example", 404}})
    EXPECT_EQ(status_for(email, link), status) << email;
}

TEST_F(ReplyFiles, OfANoteAreForStaffAlone) {
  be(kMarta);
  const auto of_draft = only_link(upload(kNoteFormPath, {a_file("secreta.txt", "Nota")}));
  EXPECT_THAT(names_in_form(kDeskTicketPath), IsEmpty()) << "the reply has its own";
  EXPECT_EQ(status_for(kAna, of_draft), 404);
  be(kMarta);
  note("Ojo con esto");
  const auto link = only_link(get(kDeskTicketPath).body, ".msg--note .file a");
  EXPECT_EQ(get(link).body, "Nota");
  for (const char* contact : {"ana@x.example", "rosa@x.example"}) {
    EXPECT_EQ(status_for(contact, link), 404);
    for (const char* path : {"/consultas/T-1", "/cuenta/datos", "/cuenta/datos?formato=csv"})
      EXPECT_THAT(get(path).body, Not(HasSubstr("secreta.txt"))) << contact << " " << path;
  }
}

TEST_F(ReplyFiles, AreNobodyElsesToChange) {
  const auto mine = key();
  upload(kTicketPath, {a_file("log.txt", "550")});
  be("rosa@x.example");
  EXPECT_EQ(post_files(kTicketPath + "/adjuntos", {{"clave", mine}}, {a_file("x.txt", "x")}).status,
            409);
  be("eva@y.example");
  EXPECT_EQ(post_files(kTicketPath + "/adjuntos", {{"clave", mine}}, {a_file("x.txt", "x")}).status,
            404);
  be(kMarta);
  EXPECT_EQ(
      post_files(kDeskTicketPath + "/adjuntos", {{"clave", mine}}, {a_file("x.txt", "x")}).status,
      409);
  be(kAna);
  EXPECT_THAT(names_in_form(), ElementsAre("log.txt"));
}

TEST_F(ReplyFiles, GoWithTheDraftWhenTheTicketIsClosedInstead) {
  const auto link = only_link(upload(kTicketPath, {a_file("log.txt", "550")}));
  post(kTicketPath + "/cerrar", typed("La clave era Tr3n-azul6, ya entra"), kTicketPath);
  EXPECT_EQ(get(link).status, 404);
  EXPECT_THAT(ticket().resolution, HasSubstr("La clave era •"));
}

}  // namespace
}  // namespace kb::server
