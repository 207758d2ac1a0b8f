// SPDX-License-Identifier: MIT
#include "text/private_text.h"

#include <gtest/gtest.h>

namespace kb::text {
namespace {

TEST(PrivateText, IsWhatLooksLikeAnAddressANumberOrAPassword) {
  for (const char* text :
       {"correo de ana@acme.example", "llamar al 612345678", "612 34 56 78", "+34 612-345-678",
        "4111 1111 1111 1111", "factura 2026-0012345", "no vale Kj7xQ2mLp9", "clave: perro",
        "contraseña=perro", "mi contraseña es perro7", "Password: hunter2",
        "the password is hunter2", "la clave es girasol", "entro con ana / volante123",
        "clave :perro PIN: 1234"})
    EXPECT_TRUE(may_be_private(text)) << text;
}

TEST(PrivateText, IsNotWhatPeopleSearchFor) {
  for (const char* text :
       {"", "buzón lleno", "550 5.7.1", "error 0x80070005", "contraseña", "cambiar la contraseña",
        "la contraseña es incorrecta", "contraseña:", "Windows11", "iPhone 15", "2026-01-15",
        "NET::ERR_CERT_DATE_INVALID", "a @ b", "@", "192.168.10.10", "clave wifi"})
    EXPECT_FALSE(may_be_private(text)) << text;
}

}  // namespace
}  // namespace kb::text
