import { launchBrowser } from './tests/browser/setup/browser.ts';
import http from 'node:http';
import fs from 'node:fs';
const browser = await launchBrowser();
const B='http://127.0.0.1:5201';
const ctx = await browser.newContext({viewport:{width:1280,height:900},locale:'zh-CN',acceptDownloads:true,permissions:['clipboard-read','clipboard-write']});
const page = await ctx.newPage();
page.setDefaultTimeout(15000);
const S:any={};
const AF=Object.getPrototypeOf(async function(){}).constructor;
const ready=async(p=page)=>{await p.waitForTimeout(150);await p.waitForSelector('.page[data-standing="answered"]',{timeout:30000}).catch(()=>console.log('not answered'));await p.waitForTimeout(200);};
const shot=async(n:string,o:any={},p=page)=>{await p.screenshot({path:`/tmp/eyes/${n}.png`,...o});};
const text=async(sel='main',p=page)=>await p.locator(sel).first().innerText();
const go=async(u:string,p=page)=>{await p.goto(B+u);await ready(p);};
http.createServer(async(q,r)=>{let b='';for await(const c of q)b+=c;const out:string[]=[];const log=(...a:any[])=>out.push(a.map(x=>typeof x==='string'?x:JSON.stringify(x,null,0)).join(' '));
try{const f=new AF('page','ctx','browser','S','ready','shot','text','go','log','fs','B',b);await f(page,ctx,browser,S,ready,shot,text,go,log,fs,B);}catch(e:any){out.push('ERR '+(e.stack||e).toString().slice(0,1200));}
if(b.trim()==='QUIT'){await browser.close();r.end('bye');process.exit(0);}
r.end(out.join('\n')+'\n');}).listen(5977,'127.0.0.1',()=>console.log('up'));
