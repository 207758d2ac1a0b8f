// SPDX-License-Identifier: MIT
#include "tests/server/sealed/sealed_portal.h"

namespace kb::server {
namespace {

using test::header;
using test::html_probe;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class SecretLists : public test::SealedPortal {
 protected:
  // Sends the form of a list as it stands there, filled in.
  Response add(const std::string& at, const std::string& label, const std::string& value,
               const std::string& days = "30", std::string key = "") {
    const auto page = html_probe(get(at).body);
    if (key.empty()) key = page.attribute("[name=formulario]", "value").value_or("");
    return post(at, {{"formulario", key}, {"nombre", label}, {"valor", value}, {"dias", days}}, at);
  }
  store::SealedSecret labelled(const std::string& label) {
    for (auto& secret : of_account())
      if (secret.label == label) return secret;
    ADD_FAILURE() << "no secret " << label;
    return {};
  }
  std::vector<store::SealedSecret> of_account() {
    auto tx = store().read();
    return store::sealed_of_account(tx, "arcos", clock().now());
  }
};

TEST_F(SecretLists, ListOfAnAccountHoldsWhatTheVisitorMayKnow) {
  be("rosa@x.example");
  EXPECT_EQ(html_probe(get("/cuenta/claves").body).texts(".sealed").size(), 2u);
  be("leo@x.example");
  const auto page = get("/cuenta/claves").body;
  EXPECT_EQ(html_probe(page).texts(".sealed").size(), 1u);
  EXPECT_THAT(page, Not(HasSubstr("Panel del hosting")));
  be("eva@y.example");
  EXPECT_THAT(html_probe(get("/cuenta/claves").body).texts(".sealed"), IsEmpty());
}

TEST_F(SecretLists, AreForTheirAccountAndTechnicians) {
  const std::pair<const char*, int> cases[] = {
      {"ana@x.example", 403}, {"eva@y.example", 403}, {"lucia@f.example", 403}};
  for (const auto& [email, status] : cases) {
    be(email);
    EXPECT_EQ(get("/mesa/claves/arcos").status, status) << email;
  }
  be("marta@f.example");
  EXPECT_EQ(html_probe(get("/mesa/claves/arcos").body).texts(".sealed").size(), 2u);
  EXPECT_EQ(get("/mesa/claves/none").status, 404);
  EXPECT_EQ(get("/cuenta/claves").status, 403);
  be("eva@y.example");
  EXPECT_EQ(get("/consultas/T-1/claves").status, 404);
  EXPECT_EQ(post("/consultas/T-1/claves", {{"nombre", "a"}, {"valor", "b"}}, "/").status, 404);
}

TEST_F(SecretLists, SealForWhoMayAskWithoutShowing) {
  be("ana@x.example");
  EXPECT_EQ(header(add("/cuenta/claves", "  Correo  ", "una\r\nclave\r\n", "7"), "Location"),
            "/cuenta/claves");
  const auto secret = labelled("Correo");
  EXPECT_EQ(secret.expires, clock().now() + std::chrono::days(7));
  EXPECT_EQ(open(secret.id).status, 403);
  EXPECT_EQ(post(path(secret.id) + "/borrar", {}, "/").status, 303) << "it is her own";
  be("rosa@x.example");
  EXPECT_EQ(post("/cuenta/claves", {{"nombre", "a"}, {"valor", "b"}}, "/").status, 403);
  EXPECT_FALSE(html_probe(get("/cuenta/claves").body).form("/cuenta/claves"));
}

TEST_F(SecretLists, KeepTheValueAsItWasTypedButForLineEnds) {
  be("marta@f.example");
  add("/consultas/T-1/claves", "SSH", "-----BEGIN-----\r\n  abc\r\n-----END-----\r\n");
  EXPECT_THAT(open(labelled("SSH").id).body,
              HasSubstr("-----BEGIN-----\n  abc\n-----END-----\n</textarea>"));
}

TEST_F(SecretLists, SealOnceWhenTheFormComesTwice) {
  be("ana@x.example");
  add("/cuenta/claves", "Correo", "x1y2", "30", "misma");
  add("/cuenta/claves", "Correo", "x1y2", "30", "misma");
  EXPECT_EQ(of_account().size(), 3u);
}

TEST_F(SecretLists, GiveBackWhatWasTypedWithWhatIsWrong) {
  be("ana@x.example");
  struct Case {
    std::string label, value, field, words;
  };
  const Case cases[] = {
      {"", "x1y2", "#nombre-e", "Escribe de qué es la clave."},
      {std::string(201, 'a'), "x1y2", "#nombre-e", "Dilo en menos de 100 letras."},
      {"Correo x1y2", "x1y2", "#nombre-e", "Aquí está escrita la clave. Di solo de qué es."},
      {"Correo", "  ", "#valor-e", "Escribe la clave."},
      {"Correo", std::string(16385, 'v'), "#valor-e",
       "Es demasiado larga. El máximo son 16 000 letras."}};
  for (const auto& one : cases) {
    const auto response = add("/cuenta/claves", one.label, one.value);
    EXPECT_EQ(response.status, 422) << one.words;
    const auto page = html_probe(response.body);
    EXPECT_EQ(page.text(one.field), one.words);
    EXPECT_THAT(page.text(".summary"), HasSubstr(one.words));
    EXPECT_EQ(page.attribute("#nombre", "value").value_or(""), one.label);
    EXPECT_THAT(page.text("title"), HasSubstr("Error: "));
  }
  EXPECT_EQ(of_account().size(), 2u);
}

TEST_F(SecretLists, TellTheHistoryToWhoReadsAllOfTheAccount) {
  be("marta@f.example");
  open(of_ticket_);
  be("rosa@x.example");
  const auto history = html_probe(get("/cuenta/claves").body).text("ul.votes");
  EXPECT_THAT(history, HasSubstr("Panel del hosting"));
  EXPECT_THAT(history, HasSubstr("Marta Vidal la vio."));
  be("leo@x.example");
  EXPECT_THAT(get("/cuenta/claves").body, Not(HasSubstr("Panel del hosting")));
}

TEST_F(SecretLists, StandBesideTheTicket) {
  be("rosa@x.example");
  auto card = html_probe(get("/consultas/T-1").body);
  EXPECT_THAT(card.text("[aria-labelledby=sellada]"), HasSubstr("Panel del hosting"));
  EXPECT_THAT(card.text("[aria-labelledby=sellada]"), HasSubstr("Ver con mi contraseña"));
  be("ana@x.example");
  card = html_probe(get("/consultas/T-1").body);
  EXPECT_THAT(card.text("[aria-labelledby=sellada]"), HasSubstr("La ven Rosa Gil"));
  EXPECT_THAT(card.text("[aria-labelledby=sellada]"), Not(HasSubstr("Ver con mi")));
  be("marta@f.example");
  EXPECT_THAT(get("/mesa/consultas/T-1").body, HasSubstr("/mesa/claves/arcos"));
}

}  // namespace
}  // namespace kb::server
