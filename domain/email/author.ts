export function author(m: any) { return m.from && m.from[0] && m.from[0].email && m.from[0].email.includes('@') ? { email: m.from[0].email.toLowerCase(), name: m.from[0].name } : undefined }
