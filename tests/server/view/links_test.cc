// SPDX-License-Identifier: MIT
#include "server/view/links.h"

#include <gtest/gtest.h>

namespace kb::server::view {
namespace {

TEST(Links, EncodeWhatIsNotPlain) {
  EXPECT_EQ(percent_encode("aZ9-._~"), "aZ9-._~");
  EXPECT_EQ(percent_encode("ñ &/?#%+\"<"), "%C3%B1%20%26%2F%3F%23%25%2B%22%3C");
}

TEST(Links, LeadToArticlesAndTheirSections) {
  EXPECT_EQ(article_path("buzon-lleno"), "/articulos/buzon-lleno");
  EXPECT_EQ(article_path("a/b c", "qué-es"), "/articulos/a%2Fb%20c#qu%C3%A9-es");
  EXPECT_EQ(area_path("correo"), "/temas/correo");
}

TEST(Links, LeaveOutOfASearchWhatIsNotSet) {
  SearchAddress address;
  address.text = "error 550";
  EXPECT_EQ(search_path(address), "/buscar?q=error%20550");
  address.area = "correo";
  address.lang = "es";
  address.as_typed = true;
  address.page = 1;
  EXPECT_EQ(search_path(address), "/buscar?q=error%20550&tema=correo&lengua=es&literal=1&pagina=2");
}

TEST(Links, SignInComesBackWhereItBegan) {
  EXPECT_EQ(sign_in_path("/"), "/entrar");
  EXPECT_EQ(sign_in_path("/buscar?q=a&tema=b"), "/entrar?volver=%2Fbuscar%3Fq%3Da%26tema%3Db");
  EXPECT_EQ(sign_in_path("/", SessionEnd::Yes), "/entrar?terminada=1");
}

TEST(Links, MailIsBegunWithSubjectAndBody) {
  EXPECT_EQ(mail_link("soporte@firma.example"), "mailto:soporte@firma.example");
  EXPECT_EQ(mail_link("a?b@x.example", "Qué & cómo", "1\n2"),
            "mailto:a%3Fb@x.example?subject=Qu%C3%A9%20%26%20c%C3%B3mo&body=1%0D%0A2");
}

TEST(Links, ChangeTheLanguageAndKeepThePage) {
  const struct {
    const char *target, *expected;
  } cases[] = {{"/", "/?idioma=en"},
               {"/buscar?q=a", "/buscar?q=a&idioma=en"},
               {"/buscar?idioma=es&q=a", "/buscar?q=a&idioma=en"},
               {"/buscar?q=a&idioma=es&&pagina=2#x", "/buscar?q=a&pagina=2&idioma=en"}};
  for (const auto& c : cases) EXPECT_EQ(in_language(c.target, "en"), c.expected) << c.target;
}

TEST(Links, KnowWhatLeadsElsewhere) {
  for (const char* local : {"/", "/buscar?q=http://a.example/", "/articulos/x#y"})
    EXPECT_TRUE(is_local_target(local)) << local;
  for (const char* other : {"", "//evil.example", "/\\evil.example", "https://evil.example",
                            "javascript:alert(1)", "/a\nb", "/\t/evil.example", "buscar", "/a\x7f"})
    EXPECT_FALSE(is_local_target(other)) << other;
  EXPECT_FALSE(is_local_target("/" + std::string(3000, 'a')));
}

}  // namespace
}  // namespace kb::server::view
