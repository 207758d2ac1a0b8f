// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "core/base64.h"
#include "store/audit.h"
#include "store/outgoing.h"
#include "store/site_settings.h"
#include "store/suggest_checks.h"
#include "store/suggest_thresholds.h"
#include "store/suggestions.h"
#include "tests/server/order_portal.h"

namespace kb::server {
namespace {

using test::html_probe;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kAdmin = "jefa@f.example";

// One pixel, opaque black.
const std::string kPng = from_base64(
                             "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQ"
                             "UBAScY42YAAAAASUVORK5CYII=")
                             .value();

class AdminSettings : public test::OrderPortal {
 protected:
  AdminSettings() { put(test::an_area("correo", "Correo", 1)); }
  using test::OrderPortal::put;
  Response look(Form form, std::vector<UploadedFile> files = {}) {
    be(kAdmin);
    return post_files("/administrar/aspecto", std::move(form), std::move(files));
  }
  std::vector<store::AuditEntry> log(store::Audited thing) {
    auto tx = store().read();
    store::AuditFilter filter;
    filter.thing = thing;
    return store::audit_entries(tx, filter, 0, 100);
  }
};

TEST_F(AdminSettings, HaveAnEntryPageThatLeadsToEachOfThem) {
  const auto page = html_probe(see(kAdmin, "/administrar").body);
  for (const auto& link : page.links(".area a")) EXPECT_EQ(get(link.href).status, 200) << link.href;
  EXPECT_EQ(page.count(".area"), 8);
  EXPECT_EQ(see("marta@f.example", "/administrar").status, 403);
}

TEST_F(AdminSettings, NameTheFirmOnEveryPage) {
  EXPECT_EQ(html_probe(get("/").body).text(".brand-of"), "Faro Digital");
  EXPECT_EQ(look({{"firma", "Taller & Co"}}).status, 303);
  EXPECT_EQ(html_probe(get("/").body).text(".brand-of"), "Taller & Co");
  EXPECT_THAT(get("/novedades.atom").body, HasSubstr("Taller &amp; Co"));
  ASSERT_EQ(log(store::Audited::Setting).size(), 1u);
  EXPECT_EQ(log(store::Audited::Setting)[0].detail, "Taller & Co");
  look({{"firma", ""}});
  EXPECT_EQ(html_probe(get("/").body).text(".brand-of"), "Faro Digital");
}

TEST_F(AdminSettings, ServeTheColourAsAStylesheetNamedByItsBytes) {
  EXPECT_EQ(look({{"color", "#7A1FA2"}}).status, 303);
  const auto page = html_probe(get("/").body);
  const auto links = page.count("link[rel=stylesheet]");
  ASSERT_EQ(links, 2);
  std::string own;
  const auto body = get("/").body;
  const auto at = body.find("/assets/look.");
  ASSERT_NE(at, std::string::npos);
  own = body.substr(at, body.find('"', at) - at);
  const auto css = get(own);
  EXPECT_EQ(css.status, 200);
  EXPECT_EQ(css.content_type, "text/css; charset=utf-8");
  EXPECT_EQ(css.caching, Caching::Immutable);
  EXPECT_THAT(css.body, HasSubstr("--accent:#7a1fa2"));
  look({{"color", "#0b6b3a"}});
  EXPECT_EQ(get(own).status, 404) << "another colour has another address";
  look({{"color", ""}});
  EXPECT_EQ(html_probe(get("/").body).count("link[rel=stylesheet]"), 1);
}

TEST_F(AdminSettings, RefuseAColourThatCannotBeReadAndOfferTheNearest) {
  const auto refused = look({{"firma", "Otra"}, {"color", "#ffd400"}});
  EXPECT_EQ(refused.status, 422);
  const auto page = html_probe(refused.body);
  EXPECT_TRUE(page.has(".summary a[href=#color]"));
  EXPECT_EQ(page.attribute("#color", "value"), "#ffd400");
  EXPECT_EQ(page.attribute("#firma", "value"), "Otra") << "nothing typed is lost";
  const auto offered = page.attribute(".callout [name=color]", "value").value();
  EXPECT_EQ(look({{"firma", "Otra"}, {"color", offered}}).status, 303);
  for (const char* wrong : {"azul", "#12345", "url(x)", "#12345z"})
    EXPECT_EQ(look({{"color", wrong}}).status, 422) << wrong;
}

TEST_F(AdminSettings, TakeALogoByWhatItsBytesSay) {
  const std::tuple<std::string, std::string, int> cases[] = {
      {"a.png", "<svg xmlns='http://www.w3.org/2000/svg'/>", 422},
      {"a.png", "nada", 422},
      {"a.txt", kPng, 303},
      {"a.png", kPng + std::string(300 * 1024, ' '), 422}};
  for (const auto& [name, bytes, status] : cases)
    EXPECT_EQ(look({}, {{"logo", name, "image/png", bytes}}).status, status)
        << name << bytes.size();
  const auto address = html_probe(get("/").body).attribute(".brand-logo", "src").value_or("");
  const auto sent = get(address);
  EXPECT_EQ(sent.content_type, "image/png");
  EXPECT_EQ(sent.body, kPng);
  look({{"sin_logo", "1"}});
  EXPECT_FALSE(html_probe(get("/").body).has(".brand-logo"));
}

TEST_F(AdminSettings, SetThresholdsAreaByArea) {
  EXPECT_EQ(
      as(kAdmin, "/administrar/umbrales", {{"umbral", "0,4"}, {"umbral.correo", "0.75"}}).status,
      303);
  {
    auto tx = store().read();
    EXPECT_EQ(store::suggest_threshold(tx, "correo"), .75);
    EXPECT_EQ(store::suggest_threshold(tx, "web"), .4);
  }
  const auto page = html_probe(see(kAdmin, "/administrar/umbrales").body);
  EXPECT_EQ(page.attribute("[name=umbral.correo]", "value"), "0,75");
  as(kAdmin, "/administrar/umbrales", {{"umbral", "0,4"}, {"umbral.correo", ""}});
  {
    auto tx = store().read();
    EXPECT_EQ(store::suggest_threshold(tx, "correo"), .4) << "follows the others again";
  }
  EXPECT_EQ(log(store::Audited::Setting).size(), 3u) << "what did not change is not noted";
  for (const char* wrong : {"2", "-0,1", "mucho", "nan"}) {
    const auto refused = as(kAdmin, "/administrar/umbrales", {{"umbral", wrong}});
    EXPECT_EQ(refused.status, 422) << wrong;
    EXPECT_EQ(html_probe(refused.body).attribute("#umbral-0", "value"), wrong);
  }
}

class AdminThresholds : public AdminSettings {
 protected:
  static constexpr const char* kPath = "/administrar/umbrales";
  // Twenty tickets, as sure as .05, .1 … 1, right from .4 on.
  AdminThresholds() {
    std::vector<store::SuggestCheck> checks;
    for (int i = 1; i <= 20; ++i) checks.push_back({"correo", i / 20.0, i >= 8});
    auto tx = store().write();
    store::put_suggest_checks(tx, checks, clock().now());
    tx.commit();
  }
  std::optional<double> threshold(const std::string& area) {
    auto tx = store().read();
    return store::suggest_threshold(tx, area);
  }
};

TEST_F(AdminThresholds, AreProposedWithWhatProvesThemAndAcceptedByOneButton) {
  const auto page = html_probe(see(kAdmin, kPath).body);
  EXPECT_EQ(page.text("#umbral-1-h"),
            "Ahora, de 20 consultas con respuesta conocida, sugiere en 11 y acierta en 11.");
  EXPECT_THAT(page.texts("[name=usar]"), Contains("Usar 0,35: Correo"));
  EXPECT_THAT(page.texts(".field .meta"),
              Contains("Propuesta: 0,35. Así, de 20, sugeriría en 14 y acertaría en 13."));
  EXPECT_EQ(as(kAdmin, kPath, {{"usar", "correo 0,35"}, {"umbral", "0,9"}}).status, 303);
  EXPECT_EQ(threshold("correo"), .35);
  EXPECT_EQ(threshold("web"), std::nullopt) << "what else was typed is not kept";
  EXPECT_EQ(log(store::Audited::Setting).size(), 1u);
  EXPECT_THAT(html_probe(see(kAdmin, kPath).body).texts("[name=usar]"),
              Not(Contains(HasSubstr("Correo"))));
}

TEST_F(AdminThresholds, ShowWhatTheyWouldChangeBeforeTheyAreKept) {
  const auto page = html_probe(
      as(kAdmin, kPath, {{"accion", "ver"}, {"umbral", ""}, {"umbral.correo", "0,8"}}).body);
  EXPECT_THAT(page.texts(".effect h3"), ElementsAre("Correo de 0,5 a 0,8 Peor"));
  EXPECT_THAT(page.texts(".effect li"), ElementsAre(HasSubstr("sugiere en 11 y acierta en 11"),
                                                    HasSubstr("sugeriría en 5 y acertaría en 5")));
  EXPECT_EQ(page.attribute("[name=umbral.correo]", "value"), "0,8");
  EXPECT_EQ(threshold("correo"), std::nullopt);
  const auto better = html_probe(as(kAdmin, kPath, {{"accion", "ver"}, {"umbral", "0,4"}}).body);
  EXPECT_THAT(better.texts(".effect h3"),
              ElementsAre("Todos los demás temas de 0,5 a 0,4", "Correo de 0,5 a 0,4 Mejor"));
  EXPECT_THAT(better.text(".effect"), HasSubstr("De este tema aún no se ha comprobado ninguna consulta"));
  const auto nothing = html_probe(as(kAdmin, kPath, {{"accion", "ver"}, {"umbral", "0,5"}}).body);
  EXPECT_EQ(nothing.text(".effect strong"), "No cambia nada.");
}

TEST_F(AdminThresholds, TellWhoWouldHaveSeenNothing) {
  {
    auto tx = store().write();
    store::Asking asking;
    asking.id = "d1";
    asking.person = "ana";
    asking.account = "arcos";
    asking.area = "correo";
    asking.lang = "es";
    asking.outcome = store::AskingOutcome::Solved;
    asking.article = "buzon";
    asking.started = asking.updated = clock().now();
    store::put_asking(tx, asking);
    store::note_suggestion(tx, {"d1", store::Suggested::Article, "buzon",
                                store::SuggestionEvent::Shown, clock().now(), 1, .6});
    tx.commit();
  }
  const auto raised =
      html_probe(as(kAdmin, kPath, {{"accion", "ver"}, {"umbral.correo", "0,8"}}).body);
  EXPECT_THAT(raised.texts(".effect li"),
              Contains("En los últimos 30 días, 1 persona no habría visto ninguna sugerencia. A 1 "
                       "le sirvió."));
  const auto lowered =
      html_probe(as(kAdmin, kPath, {{"accion", "ver"}, {"umbral.correo", "0,2"}}).body);
  EXPECT_THAT(lowered.texts(".effect li"), Not(Contains(HasSubstr("30 días"))));
}

TEST_F(AdminThresholds, RefuseWhatNoButtonSends) {
  for (const char* sent : {"correo", "correo 2", "nada 0,5", "correo x", " "})
    EXPECT_EQ(as(kAdmin, kPath, {{"usar", sent}}).status, 400) << sent;
  EXPECT_EQ(as(kAdmin, kPath, {{"accion", "ver"}, {"umbral", "7"}}).status, 422);
}

TEST_F(AdminSettings, SayThatThereIsTooLittleToProposeAThreshold) {
  const auto page = html_probe(see(kAdmin, "/administrar/umbrales").body);
  EXPECT_THAT(page.text("#umbrales-p"), HasSubstr("hacen falta 20 consultas"));
  EXPECT_FALSE(page.has("[name=usar]"));
}

TEST_F(AdminSettings, OfferTheLanguagesThatWereTicked) {
  EXPECT_TRUE(html_probe(get("/").body).has("[hreflang=en]"));
  EXPECT_EQ(as(kAdmin, "/administrar/idiomas", {{"ofrece", "en"}, {"usual", "en"}}).status, 303);
  cookies().clear();
  const auto english = html_probe(get("/").body);
  EXPECT_EQ(english.attribute("html", "lang"), "en");
  EXPECT_FALSE(english.has("[hreflang=es]"));
  EXPECT_EQ(html_probe(get("/?idioma=es").body).attribute("html", "lang"), "en");
  as(kAdmin, "/administrar/idiomas", {{"ofrece", "es"}, {"ofrece", "en"}, {"usual", "en"}});
  cookies().clear();
  EXPECT_EQ(html_probe(get("/").body).attribute("html", "lang"), "en") << "the usual one";
  EXPECT_EQ(html_probe(get("/", {{"accept-language", "es"}}).body).attribute("html", "lang"), "es");
  for (const Form& wrong : {Form{{"usual", "es"}}, Form{{"ofrece", "en"}, {"usual", "es"}},
                            Form{{"ofrece", "xx"}, {"usual", "xx"}}})
    EXPECT_EQ(as(kAdmin, "/administrar/idiomas", wrong).status, 422);
}

TEST_F(AdminSettings, ShowWhatWasDoneNarrowedByPersonThingAndDay) {
  look({{"firma", "Una"}});
  as(kAdmin, "/administrar/areas", {{"accion", "anadir"}, {"nombre_es", "Redes"}});
  const auto rows = [&](const std::string& query) {
    return html_probe(see(kAdmin, "/administrar/registro" + query).body).texts("tbody tr");
  };
  EXPECT_EQ(rows("").size(), 2u);
  EXPECT_THAT(rows("?cosa=area"), ElementsAre(HasSubstr("AñadióTema: redes")));
  EXPECT_EQ(rows("?persona=MARTA").size(), 2u);
  EXPECT_EQ(rows("?persona=nadie").size(), 0u);
  EXPECT_EQ(rows("?persona=%25").size(), 0u) << "a sign is no pattern";
  EXPECT_EQ(rows("?hasta=2000-01-01").size(), 0u);
  EXPECT_EQ(rows("?desde=nunca").size(), 2u);
}

TEST_F(AdminSettings, KeepTheLabelsOfSecretsOutOfTheLog) {
  {
    auto tx = store().write();
    store::add_audit(tx, {.at = clock().now(),
                          .actor = {"x", "Rosa", store::Origin::Internet},
                          .act = store::Act::Sealed,
                          .thing = store::Audited::Secret,
                          .id = "secreto-1",
                          .detail = "Panel del banco"});
    tx.commit();
  }
  const auto body = see(kAdmin, "/administrar/registro").body;
  EXPECT_THAT(body, HasSubstr("Selló"));
  EXPECT_THAT(body, Not(HasSubstr("Panel del banco")));
  EXPECT_THAT(body, Not(HasSubstr("secreto-1")));
}

TEST_F(AdminSettings, TellTheStateOfIndexAndQueueAndTryAgainWhatWasGivenUp) {
  put(test::an_article("buzon", "El buzón está lleno"));  // else there is no index yet
  long long id = 0;
  {
    auto tx = store().write();
    store::OutgoingItem item;
    item.unique_key = "uno";
    item.recipient = "ana@a.example";
    item.created = clock().now();
    store::enqueue(tx, item);
    const auto claimed =
        store::claim_outgoing(tx, "l", clock().now(), clock().now() + std::chrono::minutes(1));
    id = claimed->id;
    store::mark_given_up(tx, id, "l", "refused", clock().now());
    tx.commit();
  }
  const auto page = html_probe(see(kAdmin, "/administrar/estado").body);
  EXPECT_THAT(page.texts(".badge"), Contains("1 no ha podido salir"));
  EXPECT_THAT(page.text("tbody tr"), HasSubstr("ana@a.example"));
  EXPECT_THAT(page.texts(".pairs dt"), Contains("Artículos públicos"));
  EXPECT_THAT(html_probe(see(kAdmin, "/administrar").body).texts(".badge"),
              Contains("1 no ha podido salir"));
  const std::string number = std::to_string(id);
  EXPECT_EQ(as(kAdmin, "/administrar/estado", {{"accion", "reintentar"}, {"id", number}}).status,
            303);
  {
    auto tx = store().read();
    EXPECT_EQ(store::outgoing_figures(tx).queued, 1);
  }
  EXPECT_EQ(as(kAdmin, "/administrar/estado", {{"accion", "quitar"}, {"id", number}}).status, 303);
  EXPECT_EQ(as(kAdmin, "/administrar/estado", {{"accion", "quitar"}, {"id", number}}).status, 404);
  EXPECT_EQ(log(store::Audited::Outgoing).size(), 2u);
}

}  // namespace
}  // namespace kb::server
