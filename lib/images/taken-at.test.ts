import { describe, expect, test } from "vitest";
import { takenAtOfExif, takenAtOfName } from "./taken-at.ts";

const now = new Date("2021-03-01T00:00:00Z");
const told = (name: string) => {
  const found = takenAtOfName(name, now);
  return found && (found.hasTime ? found.at.toISOString() : found.day);
};

describe("a file's name tells when its picture was taken", () => {
  test.each([
    ["mmexport1605838272000.jpg", "2020-11-20T02:11:12.000Z"],
    ["mmexport1605838272000(1).jpg", "2020-11-20T02:11:12.000Z"],
    ["wx_camera_1605838272000.jpg", "2020-11-20T02:11:12.000Z"],
    ["microMsg.1605838272000.jpg", "2020-11-20T02:11:12.000Z"],
    ["微信图片_20201120101112.jpg", "2020-11-20T02:11:12.000Z"],
    ["微信图片_20201120101112_123.jpg", "2020-11-20T02:11:12.000Z"],
    ["微信截图_20201120101112.png", "2020-11-20T02:11:12.000Z"],
    ["QQ图片20201120101112.jpg", "2020-11-20T02:11:12.000Z"],
    ["IMG_20201120_101112.jpg", "2020-11-20T02:11:12.000Z"],
    ["IMG20201120101112.heic", "2020-11-20T02:11:12.000Z"],
    ["20201120_101112.jpg", "2020-11-20T02:11:12.000Z"],
    ["PXL_20201120_021112345.jpg", "2020-11-20T02:11:12.000Z"],
    ["DJI_20201120101112_0042_D.JPG", "2020-11-20T02:11:12.000Z"],
    ["Screenshot_2020-11-20-10-11-12-123_com.tencent.mm.jpg", "2020-11-20T02:11:12.000Z"],
    ["Screenshot_20201120-101112.png", "2020-11-20T02:11:12.000Z"],
    ["屏幕截图 2020-11-20 101112.png", "2020-11-20T02:11:12.000Z"],
    ["2020-11-20 10.11.12.jpg", "2020-11-20T02:11:12.000Z"],
    ["Screen Shot 2020-11-20 at 10.11.12.png", "2020-11-20T02:11:12.000Z"],
    ["２０２０１１２０_101112.jpg", "2020-11-20T02:11:12.000Z"],
    ["Screenshot_2020-11-20.png", "2020-11-20"],
    ["2020年11月2日全会.jpg", "2020-11-02"],
    ["全会20201120-3.jpg", "2020-11-20"],
    ["IMG-20201120-WA0007.jpg", "2020-11-20"],
  ])("%s: %s", (name, expected) => {
    expect(told(name)).toBe(expected);
  });

  test.each([
    ["DSC_0042.jpg"],
    ["IMG_1234.HEIC"],
    ["会场.jpg"],
    ["12345678.jpg"],
    ["13800138000.jpg"],
    ["1605838272000.jpg"],
    ["20200230.jpg"],
    ["20201120256199.jpg"],
    ["微信图片_20991120101112.jpg"],
    ["mmexport0000000000001.jpg"],
    ["桂协〔2020〕15号.png"],
    ["第20201120102号.jpg"],
    [""],
  ])("%s tells nothing", (name) => {
    expect(told(name)).toBe(null);
  });

  test("the day is China's", () => {
    expect(takenAtOfName("mmexport1605891600000.jpg", now)?.day).toBe("2020-11-21");
  });
});

describe("the camera's clock", () => {
  test("is China's, unless the camera says another offset", () => {
    const time = "2020:11:20 10:11:12";
    expect(takenAtOfExif({ time }, now)?.at.toISOString()).toBe("2020-11-20T02:11:12.000Z");
    expect(takenAtOfExif({ time, offset: "+00:00" }, now)?.at.toISOString()).toBe("2020-11-20T10:11:12.000Z");
  });

  test("that was never set tells nothing", () => {
    for (const time of ["0000:00:00 00:00:00", "1980:01:01 00:00:00", "    :  :     :  :  ", undefined, 7])
      expect(takenAtOfExif({ time }, now)).toBe(null);
  });
});
