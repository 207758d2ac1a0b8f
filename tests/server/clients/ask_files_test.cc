// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "store/attachments.h"
#include "tests/server/clients/ask_portal.h"

namespace kb::server {
namespace {

using namespace std::string_literals;
using test::header;
using test::html_probe;
using test::kAskPath;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

const std::string kFilesPath = "/pedir-ayuda/adjuntos";
const std::string kPng = "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\0\x0A\0\0\0\x14\x08\x02\0\0\0"s;

UploadedFile a_file(const std::string& name, std::string content) {
  return {"archivo", name, "application/octet-stream", std::move(content)};
}

class AskFiles : public test::AskPortal {
 protected:
  std::string upload(const std::string& draft, std::vector<UploadedFile> files) {
    return post_files(kFilesPath, {{"borrador", draft}}, std::move(files)).body;
  }
  std::string only_link(const std::string& html) {
    const auto links = html_probe(html).links(".file a");
    EXPECT_EQ(links.size(), 1u);
    return links.empty() ? "" : links.front().href;
  }
};

TEST_F(AskFiles, GoToTheDraftAtOnceAndOnceOnly) {
  const auto draft = draft_id();
  upload(draft, {a_file("captura.png", kPng)});
  const auto list = html_probe(upload(draft, {a_file("captura.png", kPng)}));
  EXPECT_EQ(list.count(".file"), 1);
  EXPECT_EQ(list.attribute(".file img", "width"), "10");
  const auto page = html_probe(get(kAskPath + "?borrador=" + draft).body);
  EXPECT_EQ(page.texts(".file a"), std::vector<std::string>{"captura.png"});
  EXPECT_THAT(page.texts(".coach li.done"), testing::Contains("Una captura, si ayuda, ya está"));
}

TEST_F(AskFiles, ComeWithTheFormWithoutScripts) {
  auto form = with(filled("correo", "xilofón", ""), "enviar");
  post_files(kAskPath, form, {a_file("captura.png", kPng), a_file("log.txt", "550 rechazado")});
  ASSERT_THAT(tickets(), ElementsAre("T-1001"));
  const auto page = html_probe(get("/consultas/T-1001").body);
  EXPECT_THAT(page.texts(".msg .file a"), ElementsAre("captura.png", "log.txt"));
}

TEST_F(AskFiles, AreShownInlineOnlyWhenTheyAreSafeImages) {
  const auto draft = draft_id();
  const auto image = get(only_link(upload(draft, {a_file("captura.png", kPng)})));
  EXPECT_EQ(image.content_type, "image/png");
  EXPECT_EQ(image.body, kPng);
  EXPECT_THAT(header(image, "Content-Disposition"), StartsWith("inline"));
  EXPECT_THAT(header(image, "Content-Security-Policy"), HasSubstr("sandbox"));
  EXPECT_EQ(header(image, "X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(image.caching, Caching::None);
  const auto next = header(write({{"borrador", draft}, {"vaciar", "1"}}), "Location");
  const auto svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
  const auto other = next.substr(next.find('=') + 1);
  const auto text = get(only_link(upload(other, {a_file("dibujo.svg", svg)})));
  EXPECT_EQ(text.content_type, "application/octet-stream");
  EXPECT_EQ(header(text, "Content-Disposition"), "attachment; filename*=UTF-8''dibujo.svg.txt");
}

TEST_F(AskFiles, AreRefusedInWordsWithTheRestKept) {
  const auto draft = draft_id();
  const auto list = html_probe(
      upload(draft, {a_file("virus.exe", "MZ\x90\0\x03"s), a_file("vacio.txt", ""),
                     a_file("plano.psd", std::string(10'400'000, 'x')), a_file("log.txt", "550")}));
  EXPECT_THAT(
      list.texts(".error"),
      ElementsAre("«virus.exe» no es de un tipo que podamos recibir. Mándalo en PDF, "
                  "imagen, texto o ZIP.",
                  "«vacio.txt» está vacío.", "«plano.psd» pesa 10,4\u00A0MB. El máximo es 10 MB."));
  EXPECT_THAT(list.texts(".file a"), ElementsAre("log.txt"));
  std::vector<UploadedFile> many;
  for (int i = 0; i < 11; ++i)
    many.push_back(a_file("n" + std::to_string(i) + ".txt", std::to_string(i)));
  const auto full = html_probe(upload(draft, many));
  EXPECT_EQ(full.count(".file"), 10);
  EXPECT_EQ(full.count(".error"), 2);
  const auto form = with(filled(), "enviar");
  const auto page = post_files(kAskPath, form, {a_file("virus.exe", "MZ\x90\0\x03"s)});
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(html_probe(page.body).texts(".summary a").front(), StartsWith("«virus.exe»"));
  EXPECT_TRUE(tickets().empty());
}

TEST_F(AskFiles, AreRemovedByTheirButton) {
  const auto draft = draft_id();
  const auto link = only_link(upload(draft, {a_file("captura.png", kPng)}));
  const auto id = link.substr(link.rfind('/') + 1);
  write(with(filled(), "quitar-adjunto", id));
  EXPECT_THAT(html_probe(get(kAskPath).body).texts(".file a"), IsEmpty());
  EXPECT_EQ(get(link).status, 404);
}

TEST_F(AskFiles, AreReadByWhoMayReadWhatTheyBelongTo) {
  auto form = with(filled("correo", "xilofón", ""), "enviar");
  const auto draft = form.find("borrador")->second;
  const auto link = only_link(upload(draft, {a_file("captura.png", kPng)}));
  put(test::a_contact("eva@y.example", "beta"));
  const auto status_for = [&](const std::string& email) {
    be(email);
    return get(link).status;
  };
  EXPECT_EQ(status_for("ana@x.example"), 200);
  EXPECT_EQ(status_for("luis@x.example"), 404);
  EXPECT_EQ(status_for("marta@f.example"), 404) << "a draft is its writer's alone";
  be("ana@x.example");
  write(form);
  ASSERT_THAT(tickets(), ElementsAre("T-1001"));
  EXPECT_EQ(status_for("ana@x.example"), 200);
  EXPECT_EQ(status_for("marta@f.example"), 200);
  EXPECT_EQ(status_for("luis@x.example"), 404);
  EXPECT_EQ(status_for("eva@y.example"), 404);
  cookies().clear();
  EXPECT_EQ(get(link).status, 303);
}

TEST_F(AskFiles, OfANoteAreForStaffAlone) {
  store::Ticket noted;
  noted.id = "T-7";
  noted.account = "arcos";
  noted.requester = "ana@x.example";
  noted.subject = "x";
  noted.messages = {{"marta@f.example", clock().now(), "Nota", true}};
  put(noted);
  auto bytes = app().services().files.stage(kPng);
  store::Attachment one;
  one.id = "adj1";
  one.ticket = "T-7";
  one.name = "secreta.png";
  one.media_type = "image/png";
  one.person = "p1";
  {
    auto tx = store().write();
    store::keep_attachment(tx, one, bytes);
    tx.commit();
  }
  EXPECT_EQ(get("/adjuntos/adj1").status, 404);
  EXPECT_THAT(get("/consultas/T-7").body, testing::Not(HasSubstr("secreta.png")));
  be("marta@f.example");
  EXPECT_EQ(get("/adjuntos/adj1").status, 200);
  EXPECT_THAT(get("/mesa/consultas/T-7").body, HasSubstr("secreta.png"));
}

TEST_F(AskFiles, StayWithTheDraftWhenTheSessionEnds) {
  auto form = filled();
  const auto draft = form.find("borrador")->second;
  form.emplace("csrf",
               html_probe(get(kAskPath).body).attribute("[name=csrf]", "value").value_or(""));
  app().services().sessions.close(cookies()["resuelve_session"]);
  const auto kept = post_files_as_is(kAskPath, form, {a_file("captura.png", kPng)});
  EXPECT_THAT(header(kept, "Location"), StartsWith("/entrar?"));
  be("ana@x.example");
  const auto page = html_probe(get(kAskPath + "?borrador=" + draft).body);
  EXPECT_EQ(page.count(".file"), 1);
  EXPECT_EQ(page.text("#detalle"), "La papelera también.");
}

}  // namespace
}  // namespace kb::server
