/**
 * Simplified and Traditional characters that tell the two apart: each pair is one character, Simplified form first.
 *
 * Derivation: a Simplified form is among the 3,755 frequent characters of GB 2312 (level 1) and absent from Big5; its
 * counterpart is among the 5,401 frequent ones of Big5 (level 1) and absent from GB 2312; and the Unicode
 * transliterations Hans-Hant and Hant-Hans, which rest on Unihan's kTraditionalVariant and kSimplifiedVariant, lead
 * from one to the other and back. So what has several counterparts, or is sound in both (后, 里, 台, 着), is no evidence
 * and not here. Left out by hand: about 60 forms that differ only in how one character is drawn, which printing in
 * Taiwan and Hong Kong shows as well (温, 税, 内, 决, 删, 户). A test holds the table against the encodings.
 */
const PAIRS =
  "碍礙爱愛袄襖坝壩罢罷摆擺败敗颁頒办辦绊絆帮幫绑綁镑鎊谤謗饱飽宝寶报報鲍鮑辈輩贝貝钡鋇狈狽备備惫憊绷繃笔筆毕畢毙斃币幣闭閉边邊编編贬貶变變辩辯辫辮标標鳖鱉瘪癟濒瀕滨濱宾賓饼餅拨撥铂鉑驳駁补補财財参參残殘惭慚惨慘灿燦苍蒼" +
  "舱艙仓倉沧滄厕廁侧側测測层層诧詫搀攙掺摻蝉蟬馋饞谗讒缠纏铲鏟产產阐闡颤顫场場尝嘗长長偿償肠腸畅暢钞鈔车車彻徹尘塵陈陳衬襯撑撐称稱惩懲诚誠骋騁迟遲驰馳齿齒炽熾冲衝宠寵畴疇踌躊筹籌绸綢锄鋤雏雛础礎储儲处處传傳疮瘡闯闖创創" +
  "锤錘纯純绰綽辞辭词詞赐賜聪聰葱蔥囱囪从從丛叢窜竄错錯达達带帶贷貸担擔单單胆膽惮憚诞誕弹彈当當挡擋荡蕩档檔捣搗岛島祷禱导導盗盜灯燈邓鄧敌敵涤滌递遞缔締颠顛点點垫墊电電钓釣调調谍諜钉釘顶頂锭錠订訂东東动動栋棟冻凍犊犢独獨" +
  "读讀赌賭镀鍍锻鍛断斷缎緞兑兌队隊对對顿頓钝鈍夺奪堕墮鹅鵝额額讹訛恶惡饿餓尔爾饵餌贰貳发發罚罰阀閥珐琺矾礬钒釩烦煩贩販饭飯访訪纺紡飞飛诽誹废廢费費纷紛坟墳奋奮愤憤粪糞枫楓锋鋒风風疯瘋冯馮缝縫讽諷凤鳳肤膚辐輻抚撫辅輔赋賦" +
  "负負讣訃妇婦缚縛该該钙鈣盖蓋赣贛冈岡刚剛钢鋼纲綱岗崗镐鎬搁擱鸽鴿阁閣铬鉻个個给給龚龔宫宮巩鞏贡貢沟溝购購蛊蠱顾顧关關观觀馆館惯慣贯貫广廣规規归歸龟龜闺閨轨軌诡詭贵貴刽劊辊輥滚滾锅鍋国國过過骇駭韩韓汉漢号號阂閡鹤鶴贺賀" +
  "轰轟鸿鴻红紅壶壺护護沪滬哗嘩华華画畫话話欢歡环環还還缓緩谎謊挥揮辉輝贿賄秽穢会會烩燴汇匯讳諱诲誨绘繪荤葷浑渾获獲货貨祸禍击擊积積饥飢讥譏鸡雞绩績缉緝辑輯级級挤擠蓟薊剂劑济濟计計记記际際继繼纪紀夹夾荚莢颊頰贾賈钾鉀驾駕" +
  "歼殲监監坚堅笺箋间間艰艱缄緘检檢碱鹼拣揀捡撿简簡俭儉槛檻鉴鑒践踐贱賤见見键鍵舰艦剑劍饯餞渐漸溅濺涧澗将將浆漿蒋蔣桨槳奖獎讲講酱醬胶膠浇澆骄驕娇嬌搅攪铰鉸矫矯侥僥饺餃缴繳绞絞轿轎较較阶階节節结結诫誡届屆紧緊锦錦仅僅谨謹" +
  "进進烬燼尽盡劲勁荆荊茎莖鲸鯨经經颈頸静靜镜鏡径徑痉痙竞競纠糾旧舊驹駒举舉锯鋸惧懼剧劇鹃鵑绢絹觉覺诀訣绝絕钧鈞军軍骏駿开開凯凱颗顆壳殼课課垦墾恳懇库庫裤褲块塊侩儈宽寬矿礦旷曠亏虧窥窺溃潰扩擴阔闊莱萊来來赖賴蓝藍栏欄拦攔" +
  "篮籃阑闌兰蘭澜瀾揽攬览覽懒懶缆纜烂爛滥濫捞撈劳勞乐樂镭鐳垒壘类類鲤鯉礼禮丽麗厉厲励勵砾礫历歷沥瀝隶隸俩倆联聯莲蓮连連镰鐮涟漣敛斂脸臉链鏈恋戀炼煉练練粮糧两兩辆輛谅諒疗療辽遼猎獵临臨邻鄰鳞鱗凛凜赁賃龄齡铃鈴灵靈领領馏餾" +
  "刘劉龙龍聋聾咙嚨笼籠垄壟拢攏陇隴楼樓娄婁搂摟篓簍芦蘆卢盧颅顱庐廬炉爐掳擄卤鹵虏虜鲁魯赂賂禄祿录錄陆陸驴驢铝鋁屡屢缕縷虑慮滤濾绿綠峦巒挛攣孪孿滦灤乱亂抡掄轮輪伦倫仑侖沦淪纶綸论論萝蘿罗羅逻邏锣鑼箩籮骡騾骆駱络絡妈媽玛瑪" +
  "码碼蚂螞马馬骂罵吗嗎买買麦麥卖賣迈邁瞒瞞馒饅蛮蠻满滿锚錨铆鉚贸貿镁鎂门門闷悶们們锰錳梦夢谜謎觅覓绵綿缅緬庙廟灭滅悯憫闽閩鸣鳴铭銘谬謬谋謀亩畝呐吶钠鈉纳納难難挠撓脑腦恼惱闹鬧馁餒拟擬腻膩撵攆酿釀鸟鳥聂聶镊鑷镍鎳柠檸狞獰" +
  "拧擰钮鈕纽紐脓膿浓濃农農疟瘧诺諾欧歐鸥鷗殴毆呕嘔盘盤庞龐抛拋赔賠喷噴鹏鵬骗騙飘飄频頻贫貧凭憑评評泼潑颇頗铺鋪谱譜脐臍齐齊骑騎岂豈弃棄讫訖牵牽铅鉛迁遷签簽谦謙钱錢钳鉗潜潛浅淺谴譴堑塹枪槍呛嗆墙牆蔷薔抢搶锹鍬桥橋乔喬侨僑" +
  "翘翹窍竅窃竊钦欽亲親寝寢轻輕氢氫倾傾顷頃请請庆慶琼瓊穷窮趋趨区區躯軀驱驅龋齲权權劝勸鹊鵲让讓饶饒绕繞热熱韧韌认認纫紉荣榮绒絨软軟锐銳闰閏润潤萨薩鳃鰓赛賽伞傘丧喪骚騷扫掃涩澀杀殺纱紗筛篩闪閃陕陝赡贍缮繕伤傷赏賞烧燒绍紹" +
  "赊賒摄攝慑懾设設绅紳审審婶嬸肾腎渗滲声聲绳繩师師狮獅湿濕诗詩时時蚀蝕实實识識驶駛势勢释釋饰飾视視试試寿壽兽獸枢樞输輸书書赎贖属屬术術树樹数數帅帥双雙谁誰顺順说說硕碩烁爍丝絲饲飼耸聳怂慫颂頌讼訟诵誦擞擻苏蘇诉訴肃肅虽雖" +
  "随隨绥綏岁歲孙孫损損缩縮琐瑣锁鎖獭獺挞撻态態摊攤贪貪瘫癱滩灘坛壇谭譚谈談叹嘆汤湯烫燙涛濤讨討腾騰誊謄锑銻题題屉屜条條贴貼铁鐵厅廳铜銅统統头頭图圖团團颓頹鸵鴕驼駝椭橢袜襪弯彎湾灣顽頑韦韋违違围圍为為潍濰维維苇葦伟偉伪偽" +
  "纬緯谓謂卫衛闻聞纹紋稳穩问問挝撾蜗蝸涡渦窝窩呜嗚钨鎢乌烏诬誣无無芜蕪坞塢雾霧务務误誤锡錫牺犧袭襲习習铣銑戏戲细細虾蝦辖轄峡峽侠俠狭狹吓嚇鲜鮮纤纖贤賢衔銜闲閒显顯险險现現献獻县縣馅餡宪憲线線厢廂镶鑲乡鄉详詳响響项項萧蕭" +
  "嚣囂销銷晓曉啸嘯协協挟挾携攜胁脅谐諧写寫泻瀉谢謝锌鋅衅釁兴興锈鏽绣繡嘘噓须須许許叙敘绪緒续續轩軒悬懸选選癣癬绚絢学學勋勳询詢寻尋驯馴训訓讯訊逊遜压壓鸦鴉鸭鴨哑啞亚亞讶訝盐鹽严嚴颜顏阎閻艳艷厌厭砚硯谚諺验驗鸯鴦杨楊扬揚" +
  "疡瘍阳陽养養样樣摇搖尧堯窑窯谣謠药藥爷爺页頁业業叶葉医醫颐頤遗遺仪儀蚁蟻艺藝亿億忆憶义義诣詣议議谊誼译譯绎繹阴陰银銀饮飲隐隱樱櫻婴嬰鹰鷹应應缨纓莹瑩萤螢营營荧熒蝇蠅赢贏颖穎哟喲拥擁忧憂邮郵铀鈾犹猶诱誘舆輿鱼魚渔漁屿嶼" +
  "语語狱獄誉譽预預驭馭鸳鴛渊淵辕轅园園员員圆圓缘緣远遠约約跃躍钥鑰粤粵阅閱陨隕运運蕴蘊晕暈韵韻杂雜灾災载載暂暫赞贊赃贓脏髒凿鑿枣棗责責择擇则則泽澤贼賊赠贈轧軋闸閘诈詐斋齋债債毡氈盏盞斩斬辗輾崭嶄栈棧战戰绽綻张張涨漲帐帳" +
  "账賬胀脹赵趙辙轍这這贞貞针針侦偵诊診镇鎮阵陣挣掙睁睜狰猙争爭帧幀郑鄭证證织織职職执執纸紙挚摯掷擲帜幟质質滞滯钟鐘终終肿腫众眾轴軸皱皺昼晝骤驟诸諸诛誅烛燭瞩矚嘱囑贮貯铸鑄驻駐专專砖磚转轉赚賺桩樁装裝妆妝壮壯状狀锥錐赘贅" +
  "坠墜缀綴谆諄浊濁兹茲资資渍漬综綜总總纵縱邹鄒诅詛组組钻鑽";

/**
 * Added by hand: Big5 has 网 and 确 among its rare characters, in senses that nobody writes today, and 启 has a second
 * counterpart, 啓, which is a variant of 啟. Not 复, which has three sound ones: 復, 複, 覆.
 */
const ADDED = "网網确確启啟";

/** The two ways of writing Chinese, by their ISO 15924 codes. */
export type ChineseScript = "Hans" | "Hant";

const FIRST = 0x4e00;
const SIZE = 0x5200;
const SIMPLIFIED = 1;
const TRADITIONAL = 2;
const ALL = PAIRS + ADDED;
const KINDS = kindsOfCharacters();

function kindsOfCharacters(): Uint8Array {
  const kinds = new Uint8Array(SIZE);
  for (let at = 0; at < ALL.length; at += 2) {
    kinds[ALL.charCodeAt(at) - FIRST] = SIMPLIFIED;
    kinds[ALL.charCodeAt(at + 1) - FIRST] = TRADITIONAL;
  }
  return kinds;
}

/** The offsets of the characters of a text that belong to one of the two scripts alone, and how many are the other's. */
export function foreignCharacters(
  text: string,
  own: ChineseScript,
): { readonly foreign: readonly number[]; readonly own: number } {
  const ownKind = own === "Hans" ? SIMPLIFIED : TRADITIONAL;
  const foreign: number[] = [];
  let owned = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = KINDS[text.charCodeAt(at) - FIRST];
    if (kind === undefined || kind === 0) continue;
    if (kind === ownKind) owned++;
    else foreign.push(at);
  }
  return { foreign, own: owned };
}

/** The same character in the other script; `null` where the character belongs to both or is not in the table. */
export function counterpartOf(character: string): string | null {
  const at = ALL.indexOf(character);
  return at < 0 ? null : (ALL[at ^ 1] as string);
}

/** All pairs, Simplified form first. */
export function characterPairs(): readonly (readonly [simplified: string, traditional: string])[] {
  const pairs: (readonly [string, string])[] = [];
  for (let at = 0; at < ALL.length; at += 2) pairs.push([ALL[at] as string, ALL[at + 1] as string]);
  return pairs;
}
