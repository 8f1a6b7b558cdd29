/** Family names that so many people have that sharing one tells nothing; without accents, in lower case. */
export const commonSurnames: ReadonlySet<string> = new Set(
  [
    'smith jones williams brown taylor davies wilson evans thomas johnson roberts walker wright robinson thompson white hughes',
    'edwards green hall wood harris lewis martin jackson clarke clark turner hill scott cooper morris ward moore king watson baker',
    'harrison morgan allen james young mitchell anderson lee miller davis campbell stewart murphy kelly ryan black gray grey',
    'garcia gonzalez rodriguez fernandez lopez martinez sanchez perez gomez diaz ruiz hernandez alvarez moreno romero torres ramirez',
    'flores rivera vargas castro ortiz silva santos oliveira souza sousa pereira lima carvalho ferreira ribeiro costa almeida alves',
    'rossi russo ferrari bianchi esposito romano ricci bernard dubois durand moreau laurent simon michel petit roux david bertrand',
    'muller schmidt schneider fischer weber meyer wagner becker schulz hoffmann schafer koch bauer richter klein wolf jansen',
    'hansen johansen olsen larsen andersen pedersen nielsen jensen johansson andersson karlsson nilsson eriksson larsson olsson',
    'ivanov ivanova petrov petrova smirnov smirnova novak novakova nowak kowalski kowalska nagy kovacs szabo toth popescu popa',
    'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu lin chan wong kim park choi jung kang cho yoon tanaka sato suzuki',
    'takahashi watanabe ito yamamoto nakamura kobayashi nguyen tran pham singh kumar sharma patel gupta shah das khan ali ahmed',
    'ahmad hussain hassan mohamed mohammed muhammad ibrahim abdullah rahman yilmaz kaya demir mensah owusu okeke diallo traore',
  ].flatMap((some) => some.split(' ')),
);
