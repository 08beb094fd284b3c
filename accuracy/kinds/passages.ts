/** Made-up running text, without names and numbers. */
export const PASSAGES: Readonly<Record<string, string>> = {
  de: `wenn der Dienst nicht auf die Anfrage antwortet dann wird sie nach einer kurzen Pause noch einmal an ihn geschickt und
das Ergebnis in einer Liste abgelegt die sich mit den anderen Werten vergleichen lässt bevor man sie für einen Bericht oder
zur Kontrolle verwendet weil sonst nur die letzten Zeilen zu sehen sind und niemand mehr weiß was vorher dort gestanden hat`,
  fr: `quand le service ne répond pas à la demande elle est envoyée encore une fois après une courte pause et le résultat est mis
dans une liste que vous pouvez comparer avec les autres valeurs avant de les utiliser pour un rapport ou pour un contrôle parce
que sinon seules les dernières lignes sont visibles et personne ne sait plus ce qui se trouvait dans cette partie avant`,
  fi: `jos palvelu ei vastaa pyyntöön niin se lähetetään vielä kerran lyhyen tauon jälkeen ja tulos tallennetaan luetteloon jota
voi verrata muihin arvoihin ennen kuin sitä käytetään raportissa tai tarkistuksessa koska muuten vain viimeiset rivit ovat näkyvissä
eikä kukaan enää tiedä mitä siinä oli ennen sitä ja mikä se oli kun se ei ole enää sama`,
  pl: `jeśli usługa nie odpowiada na żądanie to jest ono po krótkiej przerwie wysyłane jeszcze raz a wynik jest zapisywany na liście
którą można porównać z innymi wartościami przed użyciem jej w raporcie lub do kontroli ponieważ inaczej tylko ostatnie wiersze są
widoczne i nikt już nie wie co tam było przed tym albo dla kogo to jest i jak się to stało`,
  tr: `hizmet isteğe yanıt vermezse bu istek kısa bir aradan sonra bir kez daha gönderilir ve sonuç diğer değerler ile karşılaştırmak
için bir listeye yazılır ancak bu liste bir rapor için ya da denetim için kullanılmadan önce son satırlar olarak görünür ve daha sonra
ne olduğu kimse tarafından bilinmez çünkü her şey gibi bu da değil ama çok daha önce`,
  id: `jika layanan tidak menjawab permintaan maka permintaan itu akan dikirim lagi setelah jeda yang singkat dan hasilnya ditulis dalam
daftar yang dapat dibandingkan dengan nilai lain sebelum digunakan untuk laporan atau pemeriksaan karena tanpa itu hanya baris terakhir
yang akan terlihat dan tidak ada orang yang tahu apa yang ada di sana pada saat itu`,
};

/** Languages whose articles are of the passages' script. */
export const LATIN_LANGUAGES: ReadonlySet<string> = new Set(
  "nl de fr es it pt pl cs sk sl hr ro hu tr sv nb nn da is fi et lv lt id ms vi ca gl eu".split(" "),
);
