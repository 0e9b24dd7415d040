export default function Home() {
  return <main>大事记</main>;
}
