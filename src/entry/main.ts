const [, , operation] = process.argv;
if (operation === 'x') {
  const m = await import('../sandbox/x.ts');
  console.log(m.y({ a: 1 }));
} else console.log('hi', import.meta.url);
export {};
