/**
 * Traditional characters and the simplified one each has in the General Standard Chinese Characters table (2013), for
 * those that documentation uses often. Left out: pairs whose simplified form is a Traditional character as well (后, 准, 云).
 */
const PAIRS =
  `備备 儲储 儘尽 優优 兩两 區区 協协 單单 參参 啟启 問问 員员 嘗尝 園园 圍围 圖图 團团 場场 塊块 壓压 壞坏 執执 報报
夠够 寫写 實实 專专 將将 對对 導导 層层 屬属 帳帐 帶带 幫帮 應应 廣广 張张 強强 從从 復复 態态 憑凭 戶户 換换 損损 擇择 擊击
據据 擴扩 擷撷 擁拥 攔拦 數数 斷断 時时 書书 會会 東东 條条 極极 構构 標标 樣样 機机 檔档 檢检 權权 歡欢 歷历 歸归 殘残 氣气
決决 沒没 測测 滾滚 潛潜 濾滤 為为 無无 煩烦 爾尔 狀状 獨独 獲获 現现 環环 產产 畫画 異异 當当 疊叠 發发 監监 盤盘 確确 碼码
礎础 種种 稱称 穩稳 競竞 筆笔 節节 簡简 簽签 籌筹 類类 級级 紅红 約约 純纯 紙纸 組组 細细 終终 結结 絡络 給给 統统 經经 維维
網网 綁绑 綠绿 線线 編编 緩缓 練练 縮缩 總总 績绩 織织 續续 繼继 羅罗 義义 習习 聯联 聲声 聽听 職职 腦脑 舊旧 處处 號号 虛虚
術术 衝冲 補补 裝装 複复 見见 規规 視视 覺觉 覽览 觀观 觸触 計计 訂订 訊讯 記记 訪访 設设 許许 評评 詞词 試试 該该 詳详 誤误
說说 誰谁 請请 課课 調调 談谈 論论 證证 識识 譯译 議议 護护 讀读 變变 讓让 負负 責责 貨货 資资 質质 購购 軟软 較较 載载 輯辑
輸输 輪轮 轉转 辦办 連连 進进 運运 過过 達达 遠远 適适 選选 還还 邊边 邏逻 郵邮 釋释 針针 鈕钮 鏈链 錯错 鍵键 鎖锁 鏡镜 鐘钟
長长 門门 開开 閉闭 間间 關关 階阶 隊队 際际 隨随 險险 隱隐 雙双 離离 難难 電电 靜静 頁页 項项 順顺 須须 預预 頻频 題题 額额
顏颜 顯显 馬马 驗验 驅驱 點点 齊齐 叢丛 個个 們们 傳传 務务 動动 勵励 歲岁 麼么 這这 樂乐 體体 與与 僅仅 價价 億亿 創创 劃划
別别 則则 剛刚 劑剂 勞劳 勢势 華华 賣卖 盧卢 衛卫 卻却 廠厂 縣县 雜杂 來来 樞枢 橫横 檯台 欄栏 溫温 滿满 漢汉 潔洁 濟济 灣湾
營营 燈灯 熱热 牆墙 獎奖 瀏浏 鄰邻 鋪铺 銀银 錄录 鐵铁 雖虽 韓韩 風风 館馆 騰腾 魯鲁 黃黄`
    .split(/\s+/)
    .map((pair) => [...pair] as [string, string]);

/** Traditional to simplified. */
export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(PAIRS);

/** Simplified to traditional, where one simplified character stands for several, the first of the table. */
export const TRADITIONAL: ReadonlyMap<string, string> = new Map(PAIRS.map(([a, b]) => [b, a] as const).reverse());
