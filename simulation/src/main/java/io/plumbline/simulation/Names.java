package io.plumbline.simulation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Invented people. Addresses use domains that RFC 2606 reserves, so nobody is ever written to. */
final class Names {

    private static final List<String> GIVEN = List.of(("""
            Adaeze Aisha Akira Alba Alejandro Amara Amina Anders Anjali Anouk Arash Astrid Aylin Beatriz Bilal Birgit \
            Bo Camille Carlos Chiara Chinedu Clara Dagny Daniel Dara Davide Deniz Dmitri Ebba Efua Eilidh Elif Emeka \
            Emil Esra Esther Farah Fatou Felix Finn Freya Gabriela Gareth Giulia Goran Grace Hana Hassan Helga Hiro \
            Hugo Ida Ifeoma Ilse Imran Ines Ingrid Ioana Irina Isaac Ivan Jaya Jelena Jin Joana Jonas Juno Kaito Kamala \
            Karim Katya Keiko Kofi Kwame Lars Layla Leila Lena Liam Linh Lorenzo Lucia Magnus Mai Malik Marek Mariam \
            Marta Mateo Maya Mehmet Mei Milan Mina Miriam Nadia Naomi Ngozi Nikolai Nils Noor Nuria Oksana Olu Omar \
            Oskar Paloma Pavel Petra Priya Quentin Rafael Rana Ravi Rosa Ruth Sade Samir Sanna Santiago Saoirse Selma \
            Sergio Shira Sigrid Sina Sofia Soren Sunita Sven Tadeo Tamar Tariq Teresa Thandi Tomas Tuva Uma Valentina \
            Vera Viktor Wanjiru Wei Xenia Yara Yasmin Yuki Yusuf Zahra Zainab Zoë Zuzana""").split("\\s+"));

    private static final List<String> FAMILY = List.of(("""
            Abara Acheampong Adeyemi Agarwal Ahlberg Akintola Almeida Amsel Andersen Aoki Arslan Asante Baptiste Barros \
            Bauer Becker Bellini Berg Bhatt Bianchi Blom Boateng Bondarenko Borges Brandt Callahan Castillo Chaudhry \
            Chen Chukwu Costa Cruz Dahl Danso Demir Desai Diallo Dimitrov Duarte Eide Ekström Engel Eriksen Falk \
            Farouk Ferrari Fischer Fonseca Fujita Galvão García Ghosh Gomes Grönholm Guerra Haddad Hagen Halvorsen \
            Hansen Hartmann Hashimoto Herrera Hoang Holm Horvat Huang Ibrahim Ito Ivanova Iyer Jansen Jensen Joshi \
            Kaplan Kariuki Katz Kaya Keita Khan Kimura Kiplagat Klein Koch Kovač Kowalski Krüger Kumar Lange Larsen \
            Lefèvre Lehmann Lindqvist Lopes Lund Mäkinen Malhotra Marchetti Marín Markovic Mbeki Mehta Mendes Mensah \
            Meyer Moreau Moreno Mori Mutua Naidoo Nakamura Navarro Ndiaye Neri Nguyen Nielsen Njoroge Novak Nowak Nunes \
            Nwosu O'Brien Oduya Okafor Okoye Olsen Orlova Osei Otieno Owusu Öztürk Park Patel Pereira Petrov Pham Pinto \
            Popescu Quispe Rahman Ramos Rao Reyes Ricci Rinaldi Rivera Romano Rossi Sánchez Santos Sato Schneider \
            Serrano Shah Sharma Silva Singh Skov Sokolov Solberg Sørensen Suzuki Takeda Tan Thorne Tran Tremblay \
            Ueda Usman Vargas Vasquez Vega Virtanen Vogel Wagner Wang Weber Weiss Winter Wolff Yamada Yeboah Yilmaz \
            Zhang Zimmermann""").split("\\s+"));

    private Names() {}

    static String draw(Dice dice) {
        return GIVEN.get(dice.between(0, GIVEN.size() - 1)) + " " + FAMILY.get(dice.between(0, FAMILY.size() - 1));
    }

    /** The id makes the address unique. */
    static String email(String name, String id, String domain) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFD).replace("ø", "o").replaceAll("[^A-Za-z ]", "");
        return ascii.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + id.toLowerCase(Locale.ROOT) + "@" + domain;
    }
}
