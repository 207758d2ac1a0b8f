// SPDX-License-Identifier: MIT
#include "server/outgoing/mime.h"

#include <gmock/gmock.h>

#include "core/error.h"
#include "tests/support/smtp_sink.h"

namespace kb::server {
namespace {

using testing::HasSubstr;
using testing::Not;

Mail a_mail() {
  Mail mail;
  mail.from = {"Faro Digital", "soporte@f.example"};
  mail.to = {"Ana Prieto", "ana@x.example"};
  mail.subject = "Consulta";
  mail.text = "Hola\n";
  mail.html = "<p>Hola</p>\n";
  mail.lang = "es";
  mail.message_id = "1@f.example";
  mail.date = *parse_rfc3339("2026-11-20T10:05:09Z");
  return mail;
}

test::ReceivedMail read(const Mail& mail) {
  return {"", "", to_mime(mail)};
}

TEST(Mime, HasTheHeadersOfALetter) {
  auto mail = a_mail();
  mail.thread_id = "t@f.example";
  mail.reply_to = "ana@x.example";
  const auto got = read(mail);
  EXPECT_EQ(got.header("Date"), "Fri, 20 Nov 2026 10:05:09 +0000");
  EXPECT_EQ(got.header("From"), "\"Faro Digital\" <soporte@f.example>");
  EXPECT_EQ(got.header("To"), "\"Ana Prieto\" <ana@x.example>");
  EXPECT_EQ(got.header("Reply-To"), "<ana@x.example>");
  EXPECT_EQ(got.header("Message-ID"), "<1@f.example>");
  EXPECT_EQ(got.header("In-Reply-To"), "<t@f.example>");
  EXPECT_EQ(got.header("References"), "<t@f.example>");
  EXPECT_EQ(got.header("Auto-Submitted"), "auto-generated");
  EXPECT_EQ(got.header("Content-Language"), "es");
  EXPECT_THAT(got.header("Content-Type"), HasSubstr("multipart/alternative"));
  EXPECT_EQ(to_mime(mail), to_mime(mail)) << "the same mail is the same bytes";
}

TEST(Mime, CarriesAnyTextThereAndBack) {
  const std::string cases[] = {
      "Línea con ñ y €\n",
      "igual = igual\n",
      "blanco al final \nsigue\n",
      std::string(500, 'x') + "\n",
      "largo ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ\n",
      ".\n..\nFrom aquí\n",
      "\n\ndos vacías\n",
  };
  for (const auto& text : cases) {
    auto mail = a_mail();
    mail.text = text;
    std::string got = read(mail).part("text/plain");
    std::erase(got, '\r');
    EXPECT_EQ(got, text);
  }
}

TEST(Mime, KeepsEveryLineShortAndInAscii) {
  auto mail = a_mail();
  mail.subject = std::string(300, 'a') + " ñ " + std::string(300, 'b');
  mail.to.name = "Ñandú " + std::string(100, 'c');
  mail.text = std::string(5000, 'z') + "ñ";
  std::istringstream in(to_mime(mail));
  for (std::string line; std::getline(in, line);) {
    EXPECT_LE(line.size(), 79u) << line;
    EXPECT_TRUE(line.ends_with('\r')) << line;
    for (const char c : line) EXPECT_TRUE(c > 0) << line;
  }
}

TEST(Mime, EncodesHeadersThatAreNotPlain) {
  const std::string subjects[] = {"No llegan los correos de la ñ",
                                  "日本語の件名はとても長いので幾つかの語に分かれる必要がある",
                                  "=?utf-8?q?trick?=", "emoji 🙂 aquí", "a_b=c?d ñ"};
  for (const auto& subject : subjects) {
    auto mail = a_mail();
    mail.subject = subject;
    EXPECT_EQ(read(mail).decoded("Subject"), subject);
  }
  auto mail = a_mail();
  mail.to.name = "Ana \"la jefa\" \\ Prieto";
  EXPECT_EQ(read(mail).header("To"), "\"Ana \\\"la jefa\\\" \\\\ Prieto\" <ana@x.example>");
}

TEST(Mime, LetsNothingBeginAHeaderOfItsOwn) {
  const std::string tricks[] = {"x\r\nBcc: evil@y.example", "x\nBcc: evil@y.example",
                                "x\rBcc: evil@y.example", "x\r\n\r\nBody",
                                "ñ\r\nBcc: evil@y.example"};
  const auto usual = read(a_mail()).headers().size();
  for (const auto& trick : tricks) {
    auto mail = a_mail();
    mail.subject = mail.to.name = mail.from.name = trick;
    const auto got = read(mail);
    EXPECT_EQ(got.headers().size(), usual) << trick;
    EXPECT_EQ(got.header("Bcc"), "") << trick;
  }
}

TEST(Mime, RefusesWhatIsNoAddress) {
  const char* const bad[] = {"",          "a",           "@x",          "a@",
                             "a@b@c",     "a b@c.d",     "a@b\r\nX: y", "a@b>",
                             "<a@b.c>",   "a@b,c@d",     "ñ@b.example", "a\t@b",
                             "\"a\"@b.c", "a@b;RCPT TO", "a(b)@c"};
  for (const auto* address : bad) {
    EXPECT_FALSE(is_mailable(address)) << address;
    auto mail = a_mail();
    mail.to.address = address;
    EXPECT_THROW(to_mime(mail), Error) << address;
  }
  EXPECT_FALSE(is_mailable(std::string(250, 'a') + "@b.example"));
  for (const auto* address : {"a@b", "ana.prieto+x@sub.example", "o'hara@x.example"})
    EXPECT_TRUE(is_mailable(address)) << address;
}

}  // namespace
}  // namespace kb::server
