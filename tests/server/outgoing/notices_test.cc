// SPDX-License-Identifier: MIT
#include "server/outgoing/notices.h"

#include <gmock/gmock.h>

#include "server/view/links.h"
#include "store/notice_settings.h"
#include "store/staff_areas.h"
#include "tests/server/outgoing/outgoing_portal.h"

namespace kb::server {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

class Notices : public test::OutgoingPortal {
 protected:
  explicit Notices(const Settings& more = {}) : OutgoingPortal(more) {}

  void reply(const store::Message& message) {
    in_transaction([&](auto& tx) { notify_reply(outgoing(), tx, ticket(), message); });
  }
  void state(store::TicketStatus status, const std::string& by = "marta@f.example") {
    in_transaction(
        [&](auto& tx) { notify_state(outgoing(), tx, NoticeTicket::of(ticket()), status, by); });
  }
  std::vector<std::string> recipients() {
    std::vector<std::string> all;
    for (const auto& item : items()) all.push_back(item.recipient);
    return all;
  }
  test::ReceivedMail sent() {
    send_all();
    return mail().mails().back();
  }
  void choose(const std::string& email, const store::NoticeSettings& settings) {
    in_transaction([&](auto& tx) {
      store::put_notice_settings(tx, store::find_person_by_email(tx, email)->id, settings);
    });
  }
};

TEST_F(Notices, TellWhoAskedWhatWasAnswered) {
  reply(message("marta@f.example", "Vacía la papelera.\n\nLuego <b>avísame</b>."));
  EXPECT_THAT(recipients(), ElementsAre("ana@x.example"));
  const auto mail = sent();
  EXPECT_EQ(mail.decoded("Subject"), "No llegan los correos de la ñ [T-1]");
  const auto text = mail.part("text/plain");
  EXPECT_THAT(text, HasSubstr("Marta Vidal te ha contestado en la consulta T-1:"));
  EXPECT_THAT(text, HasSubstr("Vacía la papelera.\r\n\r\nLuego <b>avísame</b>."));
  EXPECT_THAT(text, HasSubstr("http://ayuda.example/consultas/T-1\r\n"));
  const auto html = mail.part("text/html");
  EXPECT_THAT(html, HasSubstr("Luego &lt;b&gt;avísame&lt;/b&gt;."));
  EXPECT_THAT(html, HasSubstr("href=\"http://ayuda.example/consultas/T-1\""));
}

TEST_F(Notices, NameTheFilesOfAnAnswerWithoutAWord) {
  in_transaction([&](auto& tx) {
    notify_reply(outgoing(), tx, {"T-1", "marta@f.example", clock().now()},
                 store::ClientVisibleText(""), {"guia.pdf", "log.txt"});
  });
  const auto mail = sent();
  const auto text = mail.part("text/plain");
  EXPECT_THAT(text, HasSubstr("Marta Vidal te ha contestado en la consulta T-1:"));
  EXPECT_THAT(text, HasSubstr("Archivos: guia.pdf, log.txt"));
  EXPECT_THAT(mail.part("text/html"), Not(HasSubstr("<blockquote>")));
}

TEST_F(Notices, TellTechniciansWhatAClientWrote) {
  auto other = test::a_technician("ivan@f.example");
  put(other);
  auto gone = test::a_technician("gone@f.example");
  gone.disabled = true;
  put(gone);
  auto editor = test::a_technician("ed@f.example");
  editor.roles = {.editor = true};
  put(editor);
  reply(message("ana@x.example", "Sigue igual."));
  EXPECT_THAT(recipients(), UnorderedElementsAre("marta@f.example", "ivan@f.example"));
  EXPECT_THAT(sent().part("text/plain"), HasSubstr("Ana Prieto ha escrito en la consulta T-1:"));
}

TEST_F(Notices, OfNewTicketsGoToThoseWhoServeTheArea) {
  put(test::an_area("web", "Web", 2));
  put(test::a_technician("ivan@f.example"));
  const auto tie = [&](const std::string& email, const std::string& area) {
    in_transaction([&](auto& tx) {
      store::put_staff_areas(tx, store::find_person_by_email(tx, email)->id, {area});
    });
  };
  const auto come_in = [&](const std::string& id, const std::string& area) {
    in_transaction([&](auto& tx) {
      auto head = ticket();
      head.id = id;
      head.area = area;
      notify_new_ticket(outgoing(), tx, NoticeTicket::of(head), "Texto.");
    });
  };
  tie("ivan@f.example", "web");
  tie("marta@f.example", "correo");
  come_in("T-7", "web");
  EXPECT_THAT(recipients(), ElementsAre("ivan@f.example"));
  come_in("T-8", "dominios");
  EXPECT_THAT(recipients(),
              UnorderedElementsAre("ivan@f.example", "ivan@f.example", "marta@f.example"))
      << "nobody is tied to it";
}

TEST_F(Notices, TellAllTechniciansWhenWhoAnsweredIsGone) {
  auto gone = test::a_technician("gone@f.example");
  gone.disabled = true;
  put(gone);
  auto given = ticket();
  given.assignee = gone.email;
  put(given);
  reply(message("ana@x.example", "Sigue igual."));
  EXPECT_THAT(recipients(), ElementsAre("marta@f.example"));
}

TEST_F(Notices, TellNothingToWhoAskedAndIsOfAnotherAccountNow) {
  put(test::a_contact("ana@x.example", "otra"));
  reply(message("marta@f.example", "Hecho."));
  state(store::TicketStatus::Resolved);
  EXPECT_THAT(items(), IsEmpty());
}

TEST_F(Notices, NeverTellOfInternalNotes) {
  const auto note = message("marta@f.example", "canario interno", true);
  EXPECT_FALSE(VisibleWords::of(note));
  reply(note);
  EXPECT_THAT(items(), IsEmpty());
}

TEST_F(Notices, NeverTellASecretThatSomebodyPasted) {
  reply(message("marta@f.example", "La contraseña es Tr3n-azul-77 y ya entras."));
  const auto mail = sent();
  EXPECT_THAT(mail.data, Not(HasSubstr("Tr3n")));
  EXPECT_THAT(mail.part("text/plain"), HasSubstr("y ya entras."));
}

TEST_F(Notices, AreSentOnceHoweverOftenTheyAreAskedFor) {
  const auto answer = message("marta@f.example", "Hecho.");
  reply(answer);
  reply(answer);
  state(store::TicketStatus::Waiting);
  state(store::TicketStatus::Waiting);
  EXPECT_EQ(items().size(), 2u);
}

TEST_F(Notices, SpeakTheLanguageOfTheirReader) {
  auto ana = test::a_contact("ana@x.example", "arcos");
  ana.lang = "en";
  put(ana);
  reply(message("marta@f.example", "Done."));
  const auto mail = sent();
  EXPECT_THAT(mail.part("text/plain"), HasSubstr("Marta Vidal answered ticket T-1:"));
  EXPECT_EQ(mail.header("Content-Language"), "en");
}

TEST_F(Notices, StayTogetherByTicket) {
  reply(message("marta@f.example", "Uno."));
  state(store::TicketStatus::Resolved);
  send_all();
  const auto mails = mail().mails();
  ASSERT_EQ(mails.size(), 2u);
  EXPECT_EQ(mails[0].header("References"), mails[1].header("References"));
  EXPECT_NE(mails[0].header("References"), "");
  EXPECT_EQ(mails[0].decoded("Subject"), mails[1].decoded("Subject"));
  EXPECT_NE(mails[0].header("Message-ID"), mails[1].header("Message-ID"));
}

TEST_F(Notices, SayEachStateInWords) {
  const std::pair<store::TicketStatus, const char*> cases[] = {
      {store::TicketStatus::Open, "vuelve a estar abierta"},
      {store::TicketStatus::InProgress, "Ya estamos con"},
      {store::TicketStatus::Waiting, "Esperamos tu respuesta"},
      {store::TicketStatus::Resolved, "está resuelta"},
      {store::TicketStatus::Closed, "está cerrada"}};
  for (const auto& [status, words] : cases) {
    state(status);
    EXPECT_THAT(sent().part("text/plain"), HasSubstr(words));
  }
}

TEST_F(Notices, LeaveOutWhoDidItAndWhoDoesNotWantThem) {
  state(store::TicketStatus::Closed, "ana@x.example");
  EXPECT_THAT(items(), IsEmpty());
  choose("ana@x.example", {.new_reply = false, .state_change = false});
  reply(message("marta@f.example", "x"));
  state(store::TicketStatus::Resolved);
  EXPECT_THAT(items(), IsEmpty());
}

TEST_F(Notices, AskThoseWhoMayOrderForApproval) {
  put(test::a_contact("luis@x.example", "arcos"));
  auto other = test::a_contact("eva@y.example", "otra");
  other.rights.order = true;
  put(other);
  const ApprovalNotice notice{
      "O-1.2", "arcos", "T-1", "Web nueva", std::chrono::minutes(390), "/encargos/O-1"};
  in_transaction([&](auto& tx) { notify_approval(outgoing(), tx, notice); });
  in_transaction([&](auto& tx) { notify_approval(outgoing(), tx, notice); });
  EXPECT_THAT(recipients(), ElementsAre("ana@x.example"));
  const auto text = sent().part("text/plain");
  EXPECT_THAT(text, HasSubstr("Falta tu aprobación para «Web nueva»: 6\u00a0h\u00a030\u00a0min."));
  EXPECT_THAT(text, HasSubstr("http://ayuda.example/encargos/O-1"));
}

TEST_F(Notices, TellThoseWhoMaySeeTimeOfThePlan) {
  const auto alert = [&](int percent) {
    in_transaction([&](auto& tx) {
      notify_plan(outgoing(), tx, {"P-1", "arcos", percent, std::chrono::minutes(225), "/plan"});
    });
  };
  alert(75);
  alert(75);
  alert(90);
  EXPECT_THAT(recipients(), ElementsAre("ana@x.example", "ana@x.example"));
  EXPECT_THAT(sent().decoded("Subject"), HasSubstr("90"));
}

TEST_F(Notices, SendALinkToOnePersonAndForgetIt) {
  in_transaction([&](auto& tx) {
    const auto ana = store::find_person_by_email(tx, "ana@x.example").value();
    EXPECT_TRUE(send_link_mail(outgoing(), tx, ana, LinkPurpose::Invitation, "/clave?t=canary"));
    EXPECT_TRUE(send_link_mail(outgoing(), tx, ana, LinkPurpose::NewPassword, "/clave?t=other"));
  });
  send_all();
  const auto mails = mail().mails();
  ASSERT_EQ(mails.size(), 2u);
  EXPECT_EQ(mails[0].decoded("Subject"), "Tu acceso a la ayuda de Faro Digital");
  EXPECT_THAT(mails[0].part("text/plain"), HasSubstr("http://ayuda.example/clave?t=canary\r\n"));
  auto tx = store().read();
  for (const auto& item : items()) EXPECT_EQ(item.payload, "");
}

TEST_F(Notices, BringALinkToWhoForgotTheirPasswordAndToNobodyElse) {
  const std::string path(view::kForgottenPath);
  post(path, {{"correo", "ana@x.example"}}, path);
  post(path, {{"correo", "nobody@x.example"}}, path);
  EXPECT_THAT(recipients(), ElementsAre("ana@x.example"));
  const auto text = sent().part("text/plain");
  EXPECT_THAT(text, HasSubstr("http://ayuda.example" + view::new_password_path("")));
}

TEST_F(Notices, TakeNoTrickOfANameOrSubject) {
  auto trick = test::a_technician("marta@f.example");
  trick.name = "Marta\r\nBcc: evil@y.example";
  put(trick);
  store::Ticket bad = ticket();
  bad.subject = "Hola\r\nBcc: evil@y.example\r\n\r\nCuerpo";
  put(bad);
  bad.requester = "ana@x.example";
  reply(message("marta@f.example", "Hola\n.\nMAIL FROM:<evil@y.example>\n.\n"));
  const auto mail = sent();
  EXPECT_EQ(mail.header("Bcc"), "");
  EXPECT_EQ(mail.to, "ana@x.example");
  EXPECT_EQ(this->mail().mails().size(), 1u);
}

class NoticesWithoutMail : public Notices {
 protected:
  NoticesWithoutMail() : Notices({{"smtp-server", ""}}) {}
};

TEST_F(NoticesWithoutMail, AreNotQueued) {
  reply(message("marta@f.example", "x"));
  state(store::TicketStatus::Resolved);
  in_transaction([&](auto& tx) {
    const auto ana = store::find_person_by_email(tx, "ana@x.example").value();
    EXPECT_FALSE(send_link_mail(outgoing(), tx, ana, LinkPurpose::Invitation, "/x"));
  });
  EXPECT_THAT(items(), IsEmpty());
}

}  // namespace
}  // namespace kb::server
