// The package brings no types: only what the bench uses of it.
declare module "autocannon" {
  type Message = { method?: string; path?: string; headers?: object; body?: string };

  type Load = {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
    requests: (Message & { setupRequest?: (message: Message) => Message })[];
  };

  type Result = {
    errors: number;
    /** Seconds. */
    duration: number;
    statusCodeStats: Record<string, { count: number }>;
  };

  export default function autocannon(load: Load): Promise<Result>;
}
